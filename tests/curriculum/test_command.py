"""What a pack's author reads."""

from __future__ import annotations

from facilitator.curriculum.__main__ import main
from tests.curriculum import small


def test_a_pack_that_is_right_is_counted(tmp_path, capsys):
    home = small.pack(tmp_path / "small", small.topic(), themes=[small.theme()])

    assert main([str(home)]) == 0
    assert capsys.readouterr().out == "en: 1 topics, 1 themes, 0 hard moments\n"


def test_a_warning_is_said_and_is_no_error(tmp_path, capsys):
    home = small.pack(tmp_path / "small", small.topic())

    assert main([str(home)]) == 0
    assert "warning: small/en/topics/0-evenings.toml:11: themes[0]: No pack has the theme “alone” yet." in capsys.readouterr().out


def test_an_error_ends_with_1_and_names_the_place(tmp_path, capsys):
    home = small.pack(tmp_path / "small", small.topic(format=2))

    assert main([str(home)]) == 1
    assert capsys.readouterr().out.startswith("small/en/topics/0-evenings.toml:1: format: “2” is none of the words")


def test_two_languages_must_agree(tmp_path, capsys):
    home = small.pack(tmp_path / "small", small.topic(), languages=["en", "es"])
    spanish = small.topic(language="es", address="usted", title="Noches")
    spanish["step"][1]["minutes"] = {"ideal": 5, "short": 5, "min": 2}
    del spanish["step"][2]["part"][0]["say"]
    spanish["step"][2]["part"][0]["say"] = "Haga."
    small.write(home / "es/topics/noches.toml", spanish)

    main([str(tmp_path)])

    said = [line for line in capsys.readouterr().out.split("\n") if "not as in" in line]
    assert len(said) == 1
    assert "step[1].minutes.min: This is not as in small/en/topics/0-evenings.toml, where it is “1”." in said[0]


def test_no_pack_is_said(tmp_path, capsys):
    assert main([str(tmp_path)]) == 1
    assert "No pack was found" in capsys.readouterr().out
