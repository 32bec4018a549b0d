package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Queue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every request is answered once, and until then somebody has it: the action under way or the queue.
final class Answers implements Invariant {
    private final Set<Long> open = new HashSet<>();
    private final Set<Long> sent = new HashSet<>();

    boolean areAllThere() {
        return open.isEmpty();
    }

    @Override
    public void begunAnew() {
        open.clear();
        sent.clear();
    }

    @Override
    public void holds(Moment moment) {
        Event.ActionRequested asked = moment.asked();
        if (asked != null) {
            open.add(asked.id());
        }
        for (Effect effect : moment.effects()) {
            switch (effect) {
                case Effect.TellEnded(long id, var kind, Outcome outcome) -> {
                    if (id != Schedule.OWN) {
                        expect(open.remove(id), "answered twice, or never asked for");
                        moment.tested(Promise.EACH_REQUEST_ANSWERED_ONCE);
                        moment.census().ended(kind, outcome);
                    }
                }
                case Effect.SendReload e -> sent(moment, e);
                case Effect.SendLayer e -> sent(moment, e);
                case Effect.SendKey e -> sent(moment, e);
                default -> {}
            }
        }
        nothingIsLost(moment);
        theQueueIsBounded(moment);
    }

    private void sent(Moment moment, Effect.Change effect) {
        expect(effect.action() == Schedule.OWN || sent.add(effect.action()), "sent twice");
        moment.tested(Promise.SENT_ONCE);
    }

    private void nothingIsLost(Moment moment) {
        int found = 0;
        Action action = moment.after().action();
        if (action != null) {
            found += known(List.of(action.id()));
            found += known(action.joined());
        }
        for (Queue.Entry entry : moment.after().queue().entries()) {
            found += known(entry.ids());
        }
        expect(found == open.size(), "lost in silence");
        if (found > 0) {
            moment.tested(Promise.NOTHING_LOST_IN_SILENCE);
        }
    }

    private int known(List<Long> ids) {
        int others = 0;
        for (long id : ids) {
            expect(id == Schedule.OWN || open.contains(id), "waits, and was answered");
            others += id == Schedule.OWN ? 0 : 1;
        }
        return others;
    }

    private static void theQueueIsBounded(Moment moment) {
        List<Queue.Entry> before = moment.before().queue().entries();
        List<Queue.Entry> after = moment.after().queue().entries();
        int most = moment.limits().count(Limit.QUEUE_SIZE);
        expect(after.size() <= Math.max(most, before.size()), "more waits than may");
        for (int i = 0; i < after.size(); i++) {
            Queue.Entry entry = after.get(i);
            entry.askers().forEach(asker -> hasItsTime(moment, asker));
            for (int j = 0; j < i; j++) {
                Queue.Entry other = after.get(j);
                expect(
                        entry.kind() != other.kind() || !entry.argument().equals(other.argument()),
                        "the same waits twice");
            }
        }
        ofWhatWaited(moment, before);
        Event.ActionRequested asked = moment.asked();
        if (asked != null && !moment.threw()) {
            tested(moment, asked, before, most);
        }
    }

    private static void hasItsTime(Moment moment, Queue.Asker asker) {
        expect(asker.until().isAfter(moment.at()), "waits for too long");
        Instant latest = moment.at().plus(moment.time(Limit.QUEUE_LIFE));
        Event.ActionRequested asked = moment.asked();
        boolean fresh = asked != null && asked.id() == asker.id();
        expect(!fresh || asker.until().equals(latest), "waits for another time");
    }

    private static void ofWhatWaited(Moment moment, List<Queue.Entry> before) {
        for (Queue.Entry entry : before) {
            for (Queue.Asker asker : entry.askers()) {
                if (!asker.until().isAfter(moment.at()) && !moment.threw()) {
                    expect(isTold(moment, asker.id()), "waited too long, and nobody was told");
                    moment.tested(Promise.QUEUE_EXPIRES);
                }
            }
        }
    }

    private static boolean isTold(Moment moment, long who) {
        boolean told = false;
        for (Effect effect : moment.effects()) {
            told |= effect instanceof Effect.TellEnded(long id, var _, var _) && id == who;
        }
        return told;
    }

    private static void tested(
            Moment moment, Event.ActionRequested asked, List<Queue.Entry> before, int most) {
        if (before.stream()
                .anyMatch(
                        entry ->
                                entry.kind() == asked.kind()
                                        && entry.argument().equals(asked.argument()))) {
            moment.tested(Promise.QUEUE_WITHOUT_DUPLICATES);
        }
        for (Effect effect : moment.effects()) {
            if (effect
                            instanceof
                            Effect.TellEnded(
                                    long id,
                                    var _,
                                    Outcome.HeldBack(Outcome.HeldBackWhy why, var _))
                    && id == asked.id()
                    && why == Outcome.HeldBackWhy.QUEUE_FULL) {
                expect(before.size() >= most, "there was room");
                moment.tested(Promise.QUEUE_BOUNDED);
            }
        }
    }
}
