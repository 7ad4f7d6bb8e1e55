"""Paints the board's cards, and edits one in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.board.line import LONGEST_LINE, LineId
from facilitator.workspace.evening import Shared
from ui.parts.named import named
from ui.session.board_model import SHARED, BoardModel
from ui.session.card_face import CardFace, Paint
from ui.session.inks import Inks
from ui.session.word_cover import WordCover

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    chip_clicked = Signal(str, object)  # "reword" or "keep", and the line

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._inks = Inks(view)
        self._faces: dict[LineId, CardFace] = {}
        self._edited = QPersistentModelIndex()
        self._covers = False

    def cover(self, is_covering: bool) -> None:
        """Or show again what is marked."""
        self._covers = is_covering
        model = self._view.model()
        if model.rowCount():
            model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, 0))
        for over in self._view.findChildren(WordCover):
            over.cover(is_covering)

    def face(self, shared: Shared, width: int) -> CardFace:
        """They go with the view: nothing of the board outlives it."""
        face = self._faces.get(shared.line.id)
        if face is None or face.shared is not shared or face.width != width or face.covers != self._covers:
            face = self._faces[shared.line.id] = CardFace(shared, width, self._view.font(), covers=self._covers)
        return face

    def new_look(self) -> None:
        self._faces.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        face = self.face(index.data(SHARED), option.rect.width())
        face.paint(painter, option.rect, Paint(QGuiApplication.palette(), self._inks, chosen, focus))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            point = event.position().toPoint() - option.rect.topLeft()
            shared = index.data(SHARED)
            if chip := self.face(shared, option.rect.width()).chip_at(point.x(), point.y()):
                self.chip_clicked.emit(chip, shared.line.id)
                return True
        return False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._edited = QPersistentModelIndex(index)
        editor = named(QLineEdit(parent, maxLength=LONGEST_LINE), "edit-line", self.tr("The words of the line"))
        WordCover(editor).cover(self._covers)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = self.face(index.data(SHARED), option.rect.width()).words_place(option.rect)
        tall = max(editor.sizeHint().height(), place.height())
        editor.setGeometry(QRect(place.left(), place.top(), place.width(), tall))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(editor, QLineEdit) and isinstance(model, BoardModel)
        model.forget(index.data(SHARED).line.id)
        model.setData(index, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the line as it was; what was typed waits for the next time it is edited."""
        is_escape = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if is_escape and isinstance(watched, QLineEdit) and self._edited.isValid():
            model = self._edited.model()
            assert isinstance(model, BoardModel)
            model.remember(self._edited.data(SHARED).line.id, watched.text())
        return super().eventFilter(watched, event)
