package app.tomo;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.MadeThing;
import app.tomo.config.MadeThings;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.config.VersionOutcome;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;

import java.nio.file.Path;
import java.util.List;

/// Gives the daemon's config another text, in one step; what it had is in its history before. Blocks for as long as the disk does.
///
/// @param notes knows of a first one, which is Tomo's for as long as the person does not change it
record ConfigRepair(ConfigFiles files, ConfigHistory history, MadeThings notes, Clock clock) {
    /// Goes back to a version of the history.
    StepState restore(String path, String version) {
        Path config = Path.of(path).toAbsolutePath();
        String good = history.read(config, Long.parseLong(version));
        if (good == null) {
            return notDone(StepState.Why.CHANGED_MEANWHILE, path);
        }
        return switch (files.open(config)) {
            case Opening.Opened(ConfigText now) -> over(now, good);
            case Opening.NotThere _ -> made(config, good);
            case Opening other -> notDone(StepState.Why.DID_NOT_WORK, DiskWords.of(other));
        };
    }

    private StepState over(ConfigText now, String good) {
        if (now.text().equals(good)) {
            return new StepState.Done(true, List.of());
        }
        Path config = now.file();
        if (history.add(config, now.text(), VersionOutcome.REJECTED, clock.now()) == null) {
            return notDone(StepState.Why.DID_NOT_WORK, history.folder(config).toString());
        }
        return saved(files.save(now, good), good);
    }

    private StepState made(Path config, String text) {
        return saved(files.make(ConfigText.fresh(config), text), text);
    }

    private StepState saved(Saving saving, String text) {
        if (!(saving instanceof Saving.Saved(ConfigText saved))) {
            return notDone(
                    saving instanceof Saving.ChangedElsewhere
                            ? StepState.Why.CHANGED_MEANWHILE
                            : StepState.Why.DID_NOT_WORK,
                    DiskWords.of(saving));
        }
        var _ = history.add(saved.file(), text, VersionOutcome.RESTORED, clock.now());
        return new StepState.Done(false, List.of(saved.file().toString()));
    }

    /// Writes a first one where there is none.
    StepState make(String path, String text) {
        Path config = Path.of(path).toAbsolutePath();
        return switch (files.open(config)) {
            case Opening.NotThere _ ->
                    notes.noteFolders(config, clock.now())
                                    && notes.note(
                                            new MadeThing.OfFile(
                                                    config.toString(), text, clock.now()))
                            ? made(config, text)
                            : notDone(StepState.Why.NOT_NOTED, notes.file().toString());
            case Opening.Opened(ConfigText now) ->
                    now.text().equals(text)
                            ? new StepState.Done(true, List.of())
                            : notDone(StepState.Why.CHANGED_MEANWHILE, path);
            case Opening other -> notDone(StepState.Why.DID_NOT_WORK, DiskWords.of(other));
        };
    }

    private static StepState notDone(StepState.Why why, String said) {
        return new StepState.NotDone(why, List.of(said));
    }
}
