package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.config.Places;
import app.tomo.disk.FolderTree;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.runtime.OwnLog;
import app.tomo.service.PresetDropIn;
import app.tomo.service.UserUnit;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What goes with a profile: only what Tomo wrote for it, and never a config. Blocks.
///
/// @param target what it looks after
record ProfileRemoval(String profile, Target target, ProfileDoor door, Buses buses) {
    private Places places() {
        return door.places(profile);
    }

    /// The files and folders that go.
    List<Path> goes() {
        List<Path> all = new ArrayList<>(List.of(places().settings()));
        all.addAll(List.of(places().state(), places().cache()));
        if (isUnitOurs()) {
            all.add(unit().file());
            all.add(dropIn().file());
        }
        all.removeIf(each -> !Files.exists(each));
        return all;
    }

    private UserUnit unit() {
        return ProfileUnit.of(target.unit(), buses, door);
    }

    private PresetDropIn dropIn() {
        return new PresetSides(buses, door.threads(), door.machine()).dropIn(target.unit());
    }

    private boolean isUnitOurs() {
        return target.scope() == Scope.USER && ProfileUnit.isOf(profile, unit());
    }

    /// Does it; the unit that Tomo wrote is stopped first.
    ///
    /// @return null when it is done, else a sentence to the person
    @Nullable String remove() throws InterruptedException {
        if (isUnitOurs()) {
            String running = stillRuns();
            if (running != null) {
                return running;
            }
            String _ = dropIn().put(null);
            unit().remove();
        }
        try {
            FolderTree.remove(places().state(), Set.of());
            FolderTree.remove(places().cache(), Set.of());
            dropSettings();
            return null;
        } catch (IOException unremovable) {
            return door.words().profiles().unwritten(String.valueOf(unremovable.getMessage()));
        }
    }

    /// Null when nothing of it runs any more, else a sentence to the person.
    private @Nullable String stillRuns() throws InterruptedException {
        Keeper keeper =
                Keeper.brief(
                        new TargetChoice.Chosen.One(target, false),
                        buses,
                        door.threads(),
                        door.machine());
        try (Session session = keeper.session(door.threads(), OwnLog.NONE)) {
            Settling.await(session, session.current().limits().time(Limit.FIRST_LOOK));
            if (session.current().facts().running() == Truth.NO) {
                return null;
            }
            Outcome outcome = session.lifecycle().stop().outcome().join();
            return outcome.good()
                    ? null
                    : door.words().outcomes().of(ActionKind.STOP, outcome, session.current());
        }
    }

    /// What the person put beside them stays.
    private void dropSettings() throws IOException {
        Path folder = places().config();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> own = Files.newDirectoryStream(folder, "settings.json*")) {
            for (Path each : own) {
                Files.delete(each);
            }
        }
        FolderTree.removeEmpty(folder);
    }
}
