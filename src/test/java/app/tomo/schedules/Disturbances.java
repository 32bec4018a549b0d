package app.tomo.schedules;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticePreferences;
import app.tomo.model.Pause;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.TrialEnd;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What upsets a world, and what people ask for meanwhile. Each schedule has a mood, so that what belongs together comes
/// together.
final class Disturbances {
    private enum Mood {
        ANY,
        RELOADS,
        AWAY,
        EMERGENCY,
        TRIAL,
        LOOP
    }

    /// A loop is some crashes, then time enough for them to be over, then some reloads.
    private static final int LOOP_CRASHES = 4;

    private static final int LOOP_BEATS = 8;

    private static final List<Mood> MOODS = List.of(Mood.values());
    private static final List<ActionKind> KINDS = List.of(ActionKind.values());
    private static final List<LoadState> LOADS = List.of(LoadState.values());

    private final World world;
    private final RandomGenerator random;
    private final Mood mood;
    private long ids;
    private int beats;

    Disturbances(World world, RandomGenerator random) {
        this.world = world;
        this.random = random;
        mood = MOODS.get(random.nextInt(MOODS.size()));
    }

    /// How long until the next one: seldom for as long as it takes to be well again.
    Duration pause() {
        if (mood == Mood.LOOP && beats % LOOP_BEATS == LOOP_CRASHES - 1) {
            return Duration.ofMillis(61_000 + random.nextInt(40_000));
        }
        return Duration.ofMillis(
                switch (random.nextInt(24)) {
                    case 0 -> random.nextInt(100_000);
                    case 1, 2, 3, 4 -> random.nextInt(8_000);
                    default -> random.nextInt(500);
                });
    }

    /// What the step function hears of at once; null where it does not.
    @Nullable Event next(Snapshot state) {
        if (random.nextInt(16) == 0) {
            return new Strays(random).next(state);
        }
        return random.nextInt(mood == Mood.LOOP ? 8 : 2) > 0 ? inTheMood(state) : any(state);
    }

    private @Nullable Event inTheMood(Snapshot state) {
        return switch (mood) {
            case ANY -> any(state);
            case RELOADS -> random.nextInt(4) > 0 ? ask(ActionKind.RELOAD) : crashed();
            case AWAY ->
                    switch (random.nextInt(4)) {
                        case 0 -> lostLink();
                        case 1 -> ask(ActionKind.SWITCH_LAYER);
                        case 2 -> ask(ActionKind.PRESS_KEY);
                        default -> ask(ActionKind.RELOAD);
                    };
            case EMERGENCY ->
                    switch (random.nextInt(5)) {
                        case 0 -> spawned();
                        case 1 -> ask(ActionKind.START);
                        case 2 -> ask(ActionKind.LIFT_EMERGENCY_STOP);
                        default -> ask(ActionKind.EMERGENCY_STOP);
                    };
            case TRIAL -> ofTrials();
            case LOOP -> {
                beats++;
                yield beats % LOOP_BEATS < LOOP_CRASHES ? crashed() : ask(ActionKind.RELOAD);
            }
        };
    }

    private @Nullable Event any(Snapshot state) {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5, 6 -> {
                return ask(KINDS.get(random.nextInt(KINDS.size())));
            }
            case 7 -> {
                Action action = state.action();
                long id = action != null ? action.id() : random.nextLong(ids + 1);
                return new Event.ActionCancelled(id);
            }
            case 8 -> {
                return crashed();
            }
            case 9 -> world.end(new Exit.Exited(1), Activity.FAILED);
            case 10 -> world.hung = random.nextBoolean();
            case 11 -> world.ignoresTerm = random.nextBoolean();
            case 12 -> world.survivesKill = random.nextInt(3) == 0;
            case 13 -> {
                return lostLink();
            }
            case 14 -> world.unreachable = random.nextInt(3) == 0;
            case 15 -> world.twin = random.nextInt(3) == 0;
            case 16 -> world.diesAtStart = random.nextInt(3) == 0;
            case 17 -> {
                return spawned();
            }
            case 18 -> {
                if (state.target().scope() != Scope.ATTACHED) {
                    world.load = load();
                }
            }
            case 19 -> world.flag = random.nextBoolean() ? null : world.mail.now();
            case 20 -> world.mail.pass(world.mail.now().plusSeconds(random.nextInt(7_200)));
            case 21 -> {
                return new Event.LimitsChanged(LimitsAtRandom.of(random));
            }
            default -> {
                return ofNotices(state);
            }
        }
        return null;
    }

    private LoadState load() {
        return random.nextInt(3) > 0 ? LoadState.LOADED : LOADS.get(random.nextInt(LOADS.size()));
    }

    private Event ask(ActionKind kind) {
        ids++;
        String argument =
                switch (kind) {
                    case SWITCH_LAYER -> random.nextInt(4) == 0 ? "nope" : "nav";
                    case PRESS_KEY -> new KeyRequest("hyper", KeyRequest.Motion.TAP).text();
                    case PAUSE ->
                            Pause.argument(
                                    random.nextInt(4) == 0
                                            ? null
                                            : Duration.ofSeconds(1 + random.nextInt(30)));
                    default -> "";
                };
        return new Event.ActionRequested(ids, kind, argument);
    }

    private @Nullable Event crashed() {
        if (world.isUp()) {
            world.crash(Duration.ofMillis(random.nextInt(mood == Mood.LOOP ? 40 : 1_000)));
        }
        return null;
    }

    private @Nullable Event spawned() {
        if (!world.isUp()) {
            world.spawn();
        }
        return null;
    }

    private @Nullable Event lostLink() {
        world.loseLink(LinkFailure.CLOSED);
        return null;
    }

    private @Nullable Event ofTrials() {
        return switch (random.nextInt(12)) {
            case 0 -> new Event.TrialAccepted();
            case 1 -> new Event.TrialDeclined(TrialEnd.Why.ASKED);
            case 2 -> new Event.ConfigFileChanged();
            case 3 -> crashed();
            case 4 -> ask(ActionKind.START);
            case 5 -> ask(ActionKind.STOP);
            case 6, 7 -> new Event.Ticked();
            default -> {
                ids++;
                yield world.disk.staged(ids, random.nextInt(4) == 0);
            }
        };
    }

    private Event ofNotices(Snapshot state) {
        return switch (random.nextInt(7)) {
            case 0 -> new Event.Woke();
            case 6 -> new Event.SettingsAttended(random.nextInt(3) == 0);
            case 1 -> new Event.Attended(random.nextInt(3) == 0);
            case 2 -> new Event.DoNotDisturbSeen(random.nextInt(3) == 0);
            case 3 -> new Event.NoticeClosed(state.notices().count());
            case 4 ->
                    new Event.PreferencesChosen(
                            random.nextBoolean()
                                    ? NoticePreferences.DEFAULT
                                    : new NoticePreferences(
                                            null, Set.of(NoticeCategory.HANGS), false));
            default -> new Event.Ticked();
        };
    }
}
