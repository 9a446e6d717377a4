"""What is old goes by itself; what something is still to be done for stays."""

from tests.unit.app.kept.conftest import Shop


def forget_old(shop: Shop, days: int = 30) -> int:
    return shop.done(shop.keeper.erase_old(shop.clock.time, days))


def test_a_call_that_was_over_before_is_erased_in_the_backups_too(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.back_up()
    shop.use_after(31)
    shop.call("Mr Okafor", "9000")
    assert forget_old(shop) > 0
    assert shop.on_disk("Duarte") == []
    assert shop.on_disk("Okafor") != []
    assert shop.faults() == []


def test_a_call_of_yesterday_stays(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.clock.later(days=1)
    shop.open_again()
    assert forget_old(shop) == 0
    assert not shop.find("Duarte").is_empty


def test_a_call_that_is_not_finished_stays(shop: Shop) -> None:
    shop.desk.note("Duarte")
    shop.desk.next_caller()
    shop.use_after(90)
    forget_old(shop)
    shop.open_again()
    assert [call.note for call in shop.desk.day.unfinished] == ["Duarte"]


def test_a_call_with_an_open_promise_stays_until_it_is_kept(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", promise=True)
    shop.use_after(90)
    forget_old(shop)
    assert not shop.find("Duarte").is_empty
    for one in shop.desk.day.promised:
        shop.desk.keep_promise(one.id)
    shop.use_after(31)
    forget_old(shop)
    assert shop.find("Duarte").is_empty
    assert shop.on_disk("Duarte") == []


def test_a_note_that_was_written_anew_is_erased_in_an_older_backup(shop: Shop) -> None:
    shop.desk.open_topic("flight")
    shop.desk.note("Ring Ulises")
    shop.back_up()
    shop.desk.note("Ring him")
    shop.desk.end("done")
    shop.desk.copied("Rang him")
    shop.desk.next_caller()
    assert shop.on_disk("Ulises") == ["000001-2026-11-23.sqlite"]
    shop.use_after(31)
    forget_old(shop)
    assert shop.on_disk("Ulises") == []


def test_with_nothing_to_erase_nothing_is_written(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.use_after(31)
    assert forget_old(shop) > 0
    assert forget_old(shop) == 0


def test_a_clock_that_jumps_years_ahead_erases_nothing(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.clock.later(days=3_000)
    shop.open_again()
    shop.call("Mr Okafor", "9000")
    assert forget_old(shop) == 0
    shop.clock.later(hours=5)
    assert forget_old(shop) == 0
    shop.clock.later(days=-3_000)
    shop.open_again()
    assert forget_old(shop) == 0
    assert not shop.find("Duarte").is_empty


def test_what_was_given_does_not_age_by_such_a_clock_either(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.clock.later(days=3_000)
    assert shop.done(shop.keeper.erase_old(shop.clock.time, 7)) == 0


def test_after_a_long_leave_it_is_erased_on_the_second_day(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    shop.clock.later(days=120)
    shop.call("Mr Okafor", "9000")
    assert forget_old(shop) == 0
    shop.clock.later(days=1)
    shop.open_again()
    assert forget_old(shop) > 0
    assert shop.find("Duarte").is_empty
    assert not shop.find("Okafor").is_empty


def test_a_clock_that_was_ahead_for_a_day_leaves_no_trace_once_it_is_right(shop: Shop) -> None:
    shop.clock.later(days=3_000)
    shop.call("Mr Okafor", "9000")
    shop.clock.later(days=-3_000)
    shop.call("Ms Duarte", "48213")
    shop.use_after(31)
    assert forget_old(shop) > 0
    assert shop.find("Duarte").is_empty
