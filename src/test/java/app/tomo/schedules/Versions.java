package app.tomo.schedules;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The records of trials on a disk that somebody else may come first to.
final class Versions {
    private final Mail mail;
    private final RandomGenerator random;
    private final Set<String> records = new HashSet<>();
    private long last;

    Versions(Mail mail, RandomGenerator random) {
        this.mail = mail;
        this.random = random;
    }

    /// A person applies something.
    void stage(long request, boolean byRestart) {
        last++;
        String id = "t" + last;
        records.add(id);
        Trial trial =
                Trial.staged(id, "/k.kbd", "new", "old", null, mail.now()).of(request, byRestart);
        mail.say(() -> new Event.TrialStaged(trial));
    }

    void carryOut(Effect.OnVersions effect) {
        switch (effect) {
            case Effect.KeepTrial(String id) -> settle(id, Settlement.KEPT);
            case Effect.RestoreTrial(String id) ->
                    settle(
                            id,
                            switch (random.nextInt(6)) {
                                case 0 -> Settlement.CHANGED;
                                case 1 -> Settlement.NOT_WRITTEN;
                                default -> Settlement.RESTORED;
                            });
            case Effect.ForgetTrial(String id) -> records.remove(id);
            case Effect.BeginTrial _, Effect.NoteWorking _ -> {}
            case Effect.ApplyConfig _ -> stage(0, false);
        }
    }

    private void settle(String id, Settlement done) {
        boolean first = records.remove(id) && random.nextInt(12) > 0;
        mail.say(() -> new Event.TrialSettled(id, first ? done : Settlement.TAKEN));
    }
}
