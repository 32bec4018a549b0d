package app.tomo;

import app.tomo.model.Belonging;
import app.tomo.service.TomoProcess;
import app.tomo.ui.settings.RemovalDesk;
import app.tomo.words.UninstallWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the app's window takes Tomo away by: what lies outside of Tomo's folders goes while the person looks on, the rest by
/// another process, which has the app quit first.
record AppRemovalDesk(App app, Belongings belongings) implements RemovalDesk {
    /// A demonstration has nothing to do with the person's own.
    @Override
    public List<Belonging> look() {
        return app.snapshot().simulated() ? List.of() : belongings.look().things();
    }

    @Override
    public List<String> remove(boolean keep) {
        try {
            var target = app.snapshot().target();
            List<String> undone = new Uninstall(belongings, target, keep).outside(app);
            return undone.isEmpty() ? rest(keep) : undone;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<String> rest(boolean keep) {
        List<String> command = new ArrayList<>(List.of("uninstall", "--yes"));
        if (keep) {
            command.add("--keep");
        }
        TomoProcess.Absence absence =
                TomoProcess.start(
                        command,
                        Set.of(),
                        () -> false,
                        belongings.door().machine().limits().start(),
                        belongings.door().threads().time());
        UninstallWords words = belongings.door().words().uninstall();
        return switch (absence) {
            case TomoProcess.Absence.Unstartable(String why) -> List.of(words.unstartable(why));
            case TomoProcess.Absence.Ended(int status) when status != 0 ->
                    List.of(words.endedAtOnce(status));
            // It goes on, and has this Tomo quit.
            case null, default -> List.of();
        };
    }
}
