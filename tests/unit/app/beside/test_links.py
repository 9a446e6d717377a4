"""Links that a CRM opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.beside.links import as_sent, is_link, wish_of
from jobaid.app.beside.wishes import line_of, wish_in
from jobaid.errors import UserFacing


def test_a_link_names_a_topic_values_and_a_case() -> None:
    wish = wish_of("jobaid://topic/late-delivery?customer=Ms%20Duarte&order=KX%2F4711&case=99")
    assert (wish.do, wish.topic, wish.case) == ("open", "late-delivery", "99")
    assert wish.slots == (("customer", "Ms Duarte"), ("order", "KX/4711"))


@pytest.mark.parametrize("link", ["jobaid://topic", "jobaid://topic/", "jobaid://TOPIC?customer=a", "JOBAID://topic/"])
def test_a_link_without_a_topic_fills_in(link: str) -> None:
    assert wish_of(link).topic == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ms+Duarte", "Ms Duarte"),
        ("%2B353", "+353"),
        ("a%2541", "a%41"),
        ("%E2%82%AC", "€"),
        ("a=b", "a=b"),
        ("", ""),
        ("Łuczak", "Łuczak"),
    ],
)
def test_percent_signs_are_read_once(written: str, meant: str) -> None:
    assert wish_of(f"jobaid://topic/late?customer={written}").slots == (("customer", meant),)


@pytest.mark.parametrize(
    "link",
    [
        "jobaid:",
        "jobaid://",
        "jobaid:topic/late",
        "jobaid:///topic/late",
        "jobaid://open/late",
        "jobaid://topic:80/late",
        "jobaid://me@topic/late",
        "jobaid://[topic/late",
        "jobaid://topic/late/step",
        "jobaid://topic/../late",
        "jobaid://topic/%6Cate",
        "jobaid://topic/late#here",
        "jobaid://topic/late?customer=a&customer=b",
        "jobaid://topic/late?case=1&case=2",
        "jobaid://topic/late?cus%74omer=a",
        "jobaid://topic/late?=a",
        "jobaid://topic/late?customer=%00",
        "jobaid://topic/late?customer=a%0Ab",
        "jobaid://topic/late?customer=%C2%85",
        "jobaid://topic/late?customer=%E2%80%AE1174",
        "jobaid://topic/late?customer=%E2%80%A8",
        "jobaid://topic/late?customer=%C0%AF",
        "jobaid://topic/late?customer=%ED%A0%80",
        "jobaid://topic/late?customer=%FF",
        "jobaid://topic/late?customer=" + "a" * 201,
        "jobaid://topic/late?" + "&".join(f"slot{number}=1" for number in range(41)),
        "jobaid://topic/late?customer=" + "%61" * 5000,
        "jobaid://topic/la\nte",
        "jobaid://topic/late\t?customer=a",
    ],
)
def test_a_link_that_nobody_writes_by_mistake_is_refused_whole(link: str) -> None:
    with pytest.raises(UserFacing):
        wish_of(link)


@given(st.text(max_size=80))
def test_no_link_can_be_written_that_does_more_than_be_refused(end: str) -> None:
    try:
        wish = wish_of(f"jobaid://topic/{end}")
    except UserFacing:
        return
    assert wish_in(line_of(wish)) == wish


@given(st.text(max_size=80))
def test_whatever_is_clicked_can_be_sent_to_the_window(end: str) -> None:
    sent = as_sent(f"jobaid:{end}")
    assert wish_in(line_of(sent)) == sent


def test_links_are_told_from_other_arguments() -> None:
    assert is_link("JobAid:x")
    assert not is_link("--library=jobaid:x")
