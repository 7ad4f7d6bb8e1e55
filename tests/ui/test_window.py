"""The private window tells when it is first seen, whatever it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window import Window


def test_it_tells_that_it_is_painted_also_when_a_screen_covers_all_of_it(app, qtbot):
    window = Window()
    qtbot.addWidget(window)
    screen = QWidget()
    QVBoxLayout(screen).addWidget(QWidget())
    screen.setAutoFillBackground(True)
    window.show_screen(screen)

    with qtbot.waitSignal(window.painted):
        window.show()


def test_it_tells_so_once(app, qtbot):
    window = Window()
    qtbot.addWidget(window)
    told = []
    window.painted.connect(lambda: told.append(True))

    for _ in range(2):
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: bool(told))
        window.hide()

    assert told == [True]


def test_where_nothing_is_open_it_closes_at_once(app, qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.closing.connect(window.close_for_good)  # as the program does before anybody has come in
    window.show()

    window.close()

    assert not window.isVisible()


def test_where_something_must_be_put_away_first_it_stays_until_it_is(app, qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()

    window.close_for_good()
    assert not window.isVisible()
