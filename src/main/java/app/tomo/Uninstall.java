package app.tomo;

import app.tomo.cli.control.ControlClaim;
import app.tomo.config.MadeThing;
import app.tomo.config.Places;
import app.tomo.disk.FolderTree;
import app.tomo.model.Belonging;
import app.tomo.model.Belonging.Kind;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.unit.UnitPlan;
import app.tomo.service.MachineUndo;
import app.tomo.words.UninstallWords;
import app.tomo.words.UninstallWords.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Takes away everything that is on this machine because of Tomo. What it came to is what is seen afterwards; another call goes on
/// with what is left. Blocks; any thread.
///
/// @param target of this Tomo
/// @param keep but for the settings, and what was kept of the person's configs
record Uninstall(Belongings belongings, Target target, boolean keep) {
    /// How the locks of units begin, which one preset at a time may change.
    private static final String PRESET = "preset-";

    /// What it came to.
    ///
    /// @param done whether nothing is left that was to go
    /// @param sentences to the person
    record Result(boolean done, List<String> sentences) {
        Result {
            sentences = List.copyOf(sentences);
        }
    }

    /// All of it, with the Tomos that run.
    Result carryOut() throws InterruptedException {
        for (String profile : belongings.profiles()) {
            if (!belongings.door().quit(profile)) {
                return new Result(false, List.of(say().stillRuns(profile)));
            }
        }
        List<String> said = new ArrayList<>(outside(null));
        List<ControlClaim> claims = new ArrayList<>();
        try {
            for (String profile : belongings.profiles()) {
                Places places = belongings.door().places(profile);
                switch (ControlClaim.take(places)) {
                    case ControlClaim.Result.Mine(ControlClaim claim) -> claims.add(claim);
                    case ControlClaim.Result.Taken _ -> {
                        return new Result(false, List.of(say().stillRuns(profile)));
                    }
                    // Without that folder no Tomo can run.
                    case ControlClaim.Result.Unusable _ -> {}
                }
            }
            files();
        } catch (IOException unremovable) {
            said.add(why(String.valueOf(unremovable.getMessage())));
        } finally {
            claims.forEach(ControlClaim::close);
        }
        return seen(said);
    }

    /// What is there that was to go.
    private Result seen(List<String> said) {
        dropSockets();
        List<Belonging> left = new ArrayList<>(belongings.look().going(keep));
        if (left.stream().anyMatch(Uninstall::isNoted)) {
            // Nothing is in it but the notes of what is left.
            left.removeIf(each -> each.kind() == Kind.STATE);
        }
        left.forEach(each -> said.add(say().left(each, belongings.byHand(each))));
        if (left.isEmpty()) {
            return new Result(true, List.of(say().of(keep ? Sentence.DONE_KEPT : Sentence.DONE)));
        }
        return new Result(false, said);
    }

    /// What lies outside of Tomo's own folders.
    ///
    /// @param app the running one where this is it; else null
    /// @return a sentence for each thing that was not done
    List<String> outside(@Nullable App app) throws InterruptedException {
        Belongings.Found found = belongings.look();
        List<String> said = new ArrayList<>();
        for (UnitPlan plan : found.plans()) {
            UnitWork.Result result = new UnitWork(belongings.desk(), target, app).carryOut(plan);
            if (!result.done()) {
                said.add(result.sentence());
            }
        }
        for (String profile : belongings.profiles()) {
            var entry = belongings.entry(profile);
            String refused = entry.isOurs() ? entry.remove() : null;
            if (refused != null) {
                said.add(why(refused));
            }
        }
        made(said);
        return said;
    }

    /// What is gone is forgotten.
    private void made(List<String> said) {
        List<MadeThing> going = new ArrayList<>();
        for (Belongings.Noted each : belongings.noted()) {
            Belonging there = belongings.made(each);
            if (there == null || there.stays()) {
                continue;
            }
            if (each.thing() instanceof MadeThing.OfFile(String path, _, _) && !there.asks()) {
                remove(Path.of(path), said);
            } else {
                going.add(each.thing());
            }
        }
        if (!going.isEmpty()) {
            MachineUndo machine = belongings.machine();
            Limit most = machine.isRoot() ? Limit.UNIT : Limit.UNIT_ASKED;
            Outcome.Failure.UnitNotChanged failure =
                    machine.run(
                            MadeThing.undo(going), belongings.door().machine().limits().time(most));
            if (failure != null) {
                said.add(say().why(failure.why(), failure.detail()));
            }
        }
        for (Belongings.Noted each : belongings.noted()) {
            if (each.thing() instanceof MadeThing.OfFolder(String path, _)) {
                remove(Path.of(path), said);
            }
            if (belongings.made(each) == null) {
                boolean _ = each.notes().forget(each.thing());
            }
        }
    }

    /// A folder that something is in stays.
    private void remove(Path path, List<String> said) {
        try {
            boolean _ = Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException _) {
            // Somebody else's is in it.
        } catch (IOException unremovable) {
            said.add(why(String.valueOf(unremovable.getMessage())));
        }
    }

    private String why(String detail) {
        return say().why(Outcome.Hitch.NOT_WRITTEN, detail);
    }

    /// Also of what is left a note stays.
    private void files() throws IOException {
        Set<Path> kept = new HashSet<>();
        List<Places> all = belongings.profiles().stream().map(belongings.door()::places).toList();
        boolean left = belongings.look().things().stream().anyMatch(Uninstall::isNoted);
        for (Places each : all) {
            if (keep) {
                kept.add(Belongings.versions(each));
            }
            if (left) {
                kept.add(each.state().resolve("made.json"));
            }
        }
        for (Places each : all) {
            FolderTree.remove(each.state(), kept);
            FolderTree.remove(each.cache(), Set.of());
            if (!keep) {
                dropSettings(each.config());
            }
        }
        Path units = belongings.desk().folder(Scope.USER);
        FolderTree.removeEmpty(units);
        FolderTree.removeEmpty(units.resolveSibling(""));
        Places first = Places.of(belongings.door().machine().surroundings(), "default");
        FolderTree.removeEmpty(first.config().resolve("profiles"));
        FolderTree.removeEmpty(first.config());
        String home = belongings.door().machine().surroundings().variable("TOMO_HOME");
        if (!home.isEmpty()) {
            FolderTree.removeEmpty(first.config().resolveSibling(""));
        }
    }

    private static boolean isNoted(Belonging thing) {
        return Set.of(Kind.FILE, Kind.GROUP, Kind.MEMBER).contains(thing.kind());
    }

    /// What the person put beside them stays.
    private static void dropSettings(Path folder) throws IOException {
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

    /// They are made anew by whoever asks for them.
    private void dropSockets() {
        for (String profile : belongings.profiles()) {
            Places places = belongings.door().places(profile);
            try {
                boolean _ = Files.deleteIfExists(places.socket());
                boolean _ = Files.deleteIfExists(places.lock());
                dropLastLocks(places.lock().resolveSibling(""));
            } catch (IOException _) {
                // They go with the session.
            }
        }
    }

    /// Those of the presets are everybody's: they go with the last Tomo of this person, whatever home it has.
    private static void dropLastLocks(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> left = all.toList();
            if (left.stream().allMatch(each -> each.getFileName().toString().startsWith(PRESET))) {
                for (Path each : left) {
                    Files.delete(each);
                }
                FolderTree.removeEmpty(folder);
            }
        } catch (NoSuchFileException _) {
            // It is gone with the profile before.
        }
    }

    private UninstallWords say() {
        return belongings.door().words().uninstall();
    }
}
