"""The room: a soft sound and less motion are choices, and off by default."""

from __future__ import annotations


def test_the_soft_sound_is_off_until_it_is_wanted(opened, around):
    hands = opened("room")
    assert not around.preferences.soft_sound

    hands.press("soft-sound-on")
    assert around.preferences.soft_sound
    hands.press("soft-sound-off")
    assert not around.preferences.soft_sound


def test_less_motion_is_a_choice(opened, around):
    hands = opened("room")
    assert not around.preferences.less_motion

    hands.press("less-motion-on")
    assert around.preferences.less_motion
    hands.press("less-motion-off")
    assert not around.preferences.less_motion
