"""What a PDF of ours always has: a title and nothing else about who made it, fonts inside, outline, page counts."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab import rl_config

from facilitator.paper.document import Document, Leaflet
from facilitator.paper.fit import Fitter
from facilitator.paper.look import NORMAL
from facilitator.paper.page import PaperUnknown, page
from facilitator.paper.parts.words import Words
from facilitator.paper.setting import Setting


def made(*names, mark="", language="en", footer="My own copy."):
    fitter = Fitter(Setting(NORMAL), page("letter"))
    document = Document(page("letter"), "Handouts", language)
    sides = [fitter.laid((Words("Ж first"),)), fitter.laid((Words("second"),))]
    for name in names:
        document.add(Leaflet(name, sides, footer, lambda number, count: f"{number} of {count}", mark), fitter.setting)
    return document.finished()


def read(pdf):
    return PdfReader(BytesIO(pdf))


def fonts(pdf):
    return [font.get_object() for side in read(pdf).pages for font in side["/Resources"]["/Font"].values()]


def test_each_leaflet_counts_its_own_sides():
    texts = [side.extract_text() for side in read(made("Heron", "Otter")).pages]

    assert [text.splitlines()[-1] for text in texts] == ["My own copy. 1 of 2", "My own copy. 2 of 2"] * 2


def test_the_outline_has_one_entry_a_leaflet_and_leads_to_its_first_side():
    pdf = read(made("Heron", "Жанна 💪"))

    assert [entry.title for entry in pdf.outline] == ["Heron", "Жанна 💪"]
    assert [pdf.get_destination_page_number(entry) for entry in pdf.outline] == [0, 2]


def test_a_mark_stands_at_the_head_of_every_side():
    texts = [side.extract_text() for side in read(made("Heron", mark="Rehearsal")).pages]

    assert all("Rehearsal" in text for text in texts)


def test_the_language_is_set_and_the_title_shown():
    catalog = read(made("Heron", language="es")).trailer["/Root"]

    assert catalog["/Lang"] == "es"
    assert str(catalog["/ViewerPreferences"]["/DisplayDocTitle"]).lower() == "true"


def test_nothing_is_told_about_who_made_it_and_when():
    pdf = made("Heron")
    told = read(pdf).metadata

    assert (told.title, told.author, told.subject, told.creator) == ("Handouts", "", "", "")
    assert b"anonymous" not in pdf
    assert pdf == made("Heron")


def test_all_fonts_are_inside():
    faces = fonts(made("Heron"))

    assert {str(font["/BaseFont"]).split("+")[1] for font in faces} == {"AtkinsonHyperlegible-Regular", "NotoSans-Regular"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in faces)


def test_a_footer_that_is_too_long_is_cut_and_leaves_the_count_alone():
    text = read(made("Heron", footer="word " * 200)).pages[0].extract_text()

    assert text.splitlines()[-1].endswith("… 1 of 2")


def test_a_paper_that_nobody_knows_is_refused():
    with pytest.raises(PaperUnknown):
        page("a3")


def test_markup_could_open_nothing_even_if_it_were_used():
    assert (rl_config.trustedHosts, rl_config.trustedSchemes, rl_config.toColorCanUse) == (None, [], None)
