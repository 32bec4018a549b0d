package app.tomo.schedules;

import app.tomo.model.ConfigChange;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Fingerprint;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The records of trials on a disk that somebody else may come first to.
final class Versions {
    /// Requests that no person makes are numbered from here on.
    private static final long OTHERS = 1_000_000;

    private final Mail mail;
    private final RandomGenerator random;
    private final Set<String> records = new HashSet<>();
    private long last;

    Versions(Mail mail, RandomGenerator random) {
        this.mail = mail;
        this.random = random;
    }

    /// A person applies something.
    Event staged(long request, boolean byRestart) {
        last++;
        String id = "t" + last;
        records.add(id);
        return new Event.TrialStaged(
                Trial.staged(id, "/k.kbd", "new", "old", null, mail.now()).of(request, byRestart));
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
            case Effect.NoteRunning note -> {
                List<String> needs = random.nextBoolean() ? List.of() : List.of("linux-dev");
                mail.say(() -> new Event.RestartNeeded(note.running().hash(), needs));
            }
            case Effect.CompareConfig(Fingerprint _, Fingerprint disk) -> {
                var change = new ConfigChange(disk.config(), 1 + random.nextInt(9));
                mail.say(() -> new Event.ConfigCompared(disk.hash(), List.of(change)));
            }
            case Effect.ApplyConfig _ -> {
                Event staged = staged(OTHERS + last, false);
                mail.say(() -> staged);
            }
        }
    }

    private void settle(String id, Settlement done) {
        boolean first = records.remove(id) && random.nextInt(12) > 0;
        mail.say(() -> new Event.TrialSettled(id, first ? done : Settlement.TAKEN));
    }
}
