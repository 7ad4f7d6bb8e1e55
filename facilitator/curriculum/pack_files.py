"""The files of a pack in one language, found inside its own folder and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.curriculum.check import hard_moments_findings, obstacles_findings, themes_findings, topic_findings
from facilitator.curriculum.explain import shown
from facilitator.curriculum.hard_moment import HardMoments
from facilitator.curriculum.obstacle import Obstacles
from facilitator.curriculum.pack import Pack
from facilitator.curriculum.problem import Finding
from facilitator.curriculum.reader import Reader, Shape, Source
from facilitator.curriculum.theme import Themes
from facilitator.curriculum.topic import Topic

MOST_PACKS = 100
MOST_TOPICS = 200
IS_LINK = "This is a link. A pack may only hold files and folders of its own."


@dataclass(frozen=True)
class PackFiles:
    """What could be read of one pack in one language."""

    topics: tuple[Source[Topic], ...] = ()
    themes: tuple[Source[Themes], ...] = ()
    hard_moments: tuple[Source[HardMoments], ...] = ()
    obstacles: tuple[Source[Obstacles], ...] = ()


def packs(folders: Iterable[Path], reader: Reader) -> Iterator[tuple[Path, Source[Pack]]]:
    """A folder is a pack when it holds a pack.toml; a folder of packs gives each of them, by name."""
    for folder in folders:
        for home in _homes(folder, reader):
            if pack := reader.read(home / "pack.toml", f"{home.name}/pack.toml", Pack):
                yield home, pack


def pack_files(home: Path, pack: Source[Pack], language: str, reader: Reader) -> PackFiles:
    """Of the language, or of its plain form ("es" for "es-MX")."""
    spoken = next((name for name in (language, language.partition("-")[0]) if name in pack.content.languages), None)
    if spoken is None:
        reader.problems.append(pack.warning(("languages",), f"This pack is not written in “{shown(language)}”; it was left out."))
        return PackFiles()
    folder, name = home / spoken, f"{home.name}/{spoken}"
    if folder.is_symlink() or not folder.is_dir():
        reader.problem(name, IS_LINK if folder.is_symlink() else "pack.toml names this language, but there is no folder for it.")
        return PackFiles()
    return PackFiles(
        tuple(_topics(folder, name, spoken, reader)),
        tuple(_one(folder / "themes.toml", name, Themes, _spoken(themes_findings, spoken), reader)),
        tuple(_one(folder / "hard-moments.toml", name, HardMoments, _spoken(hard_moments_findings, spoken), reader)),
        tuple(_one(folder / "obstacles.toml", name, Obstacles, _spoken(obstacles_findings, spoken), reader)),
    )


def _homes(folder: Path, reader: Reader) -> Iterator[Path]:
    if (folder / "pack.toml").is_file():
        yield folder
        return
    for home in reader.listed(folder, folder.name, MOST_PACKS):
        if home.is_symlink():
            reader.problem(home.name, IS_LINK)
        elif (home / "pack.toml").is_file():
            yield home


def _topics(folder: Path, name: str, language: str, reader: Reader) -> Iterator[Source[Topic]]:
    topics = folder / "topics"
    if topics.is_symlink():
        reader.problem(f"{name}/topics", IS_LINK)
        return
    for path in reader.listed(topics, f"{name}/topics", MOST_TOPICS):
        if path.suffix == ".toml":
            yield from _one(path, f"{name}/topics", Topic, _spoken(topic_findings, language), reader)


def _one(
    path: Path, folder: str, shape: type[Shape], check: Callable[[Shape], Iterable[Finding]], reader: Reader
) -> Iterator[Source[Shape]]:
    """The file if it is there and good."""
    if (path.is_symlink() or path.exists()) and (source := reader.read(path, f"{folder}/{path.name}", shape, check)):
        yield source


def _spoken(check: Callable[[Shape], Iterable[Finding]], language: str) -> Callable[[Shape], Iterable[Finding]]:
    """The check, and that the file is in the folder of its language."""

    def both(content: Shape) -> Iterator[Finding]:
        if not isinstance(content, Pack) and not f"{content.language}-".startswith(f"{language}-"):
            yield ("language",), f"This file says “{content.language}”, but it is in the folder “{language}”."
        yield from check(content)

    return both
