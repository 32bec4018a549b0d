package app.tomo;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigText;
import app.tomo.config.Drafts;
import app.tomo.config.Opening;
import app.tomo.config.Saving;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.ui.configuration.ConfigDesk;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// The configs of this machine, and the daemon that the app looks after at the moment.
record AppConfigDesk(App app, ConfigFiles files, Drafts drafts, Threads threads)
        implements ConfigDesk {
    AppConfigDesk(App app, Machine machine, Threads threads) {
        this(
                app,
                new ConfigFiles(machine.places(), machine::limits),
                new Drafts(machine.places(), machine::limits),
                threads);
    }

    @Override
    public Opening open(Path file) {
        return files.open(file);
    }

    @Override
    public CheckResult check(Path file, String text) {
        try {
            Path scratch = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".kbd");
            try {
                Files.writeString(scratch, text);
                Invocation now = app.snapshot().invocation();
                Invocation asked =
                        new Invocation(
                                now.binary(), scratch.toString(), now.address(), now.arguments());
                return named(app.lifecycle().check(asked), scratch, file);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            return new CheckResult.NotPossible(CheckResult.Why.NO_CONFIG, "");
        }
    }

    private static CheckResult named(CheckResult result, Path scratch, Path file) {
        return result instanceof CheckResult.Failed(ConfigFault fault)
                        && scratch.toString().equals(fault.file())
                ? new CheckResult.Failed(
                        new ConfigFault(
                                file.toString(),
                                fault.line(),
                                fault.column(),
                                fault.endLine(),
                                fault.endColumn(),
                                fault.reason(),
                                fault.help()))
                : result;
    }

    @Override
    public Saving save(ConfigText opened, String text) {
        return files.save(opened, text);
    }

    @Override
    public Saving saveOver(ConfigText theirs, String text) {
        return files.saveOver(theirs, text);
    }

    @Override
    public CompletableFuture<Outcome> apply() {
        return app.lifecycle().apply(false).outcome();
    }

    @Override
    public CompletableFuture<Outcome> restart() {
        return app.lifecycle().apply(true).outcome();
    }

    @Override
    public void keepTrial() {
        app.lifecycle().keepTrial();
    }

    @Override
    public void goBack() {
        app.lifecycle().revertTrial();
    }

    @Override
    public int linesChanged(String before, String now) {
        return before.equals(now) ? 0 : 1;
    }

    @Override
    public void keepDraft(ConfigText base, String text) {
        var draft = new Drafts.Draft(base.file(), text, base.fingerprint(), threads.time().now());
        boolean _ = drafts.keep(draft);
    }

    @Override
    public @Nullable Draft draft(Path file) {
        Drafts.Draft found = drafts.find(file);
        return found == null ? null : new Draft(found.text(), found.at());
    }

    @Override
    public void dropDraft(Path file) {
        drafts.drop(file);
    }
}
