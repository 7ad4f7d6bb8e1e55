"""The private window tells when it is first seen, whatever it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window import Window


def test_it_tells_that_it_is_painted_also_when_a_screen_covers_all_of_it(app, qtbot):
    window = Window(app)
    qtbot.addWidget(window)
    screen = QWidget()
    QVBoxLayout(screen).addWidget(QWidget())
    screen.setAutoFillBackground(True)
    window.show_screen(screen)

    with qtbot.waitSignal(window.painted):
        window.show()


def test_it_tells_so_once(app, qtbot):
    window = Window(app)
    qtbot.addWidget(window)
    told = []
    window.painted.connect(lambda: told.append(True))

    for _ in range(2):
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: bool(told))
        window.hide()

    assert told == [True]
