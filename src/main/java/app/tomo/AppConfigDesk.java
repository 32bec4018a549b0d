package app.tomo;

import app.tomo.config.ConfigFileWatch;
import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.Drafts;
import app.tomo.config.Interruption;
import app.tomo.config.Opening;
import app.tomo.config.Salvage;
import app.tomo.config.Saving;
import app.tomo.config.Surroundings;
import app.tomo.config.TextDiff;
import app.tomo.config.VersionOutcome;
import app.tomo.kanata.Kanata;
import app.tomo.kbd.KbdFile;
import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.runtime.ConfigContents;
import app.tomo.runtime.Engine;
import app.tomo.runtime.Subscription;
import app.tomo.ui.configuration.ConfigDesk;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The configs of this machine, and the daemon that the app looks after at the moment.
record AppConfigDesk(
        Supplier<Engine> engine,
        Machine machine,
        ConfigFiles files,
        Drafts drafts,
        ConfigHistory history,
        Threads threads)
        implements ConfigDesk {
    AppConfigDesk(
            Supplier<Engine> engine, Machine machine, ConfigHistory history, Threads threads) {
        this(
                engine,
                machine,
                new ConfigFiles(machine.places(), machine::limits),
                new Drafts(machine.places(), machine::limits),
                history,
                threads);
    }

    @Override
    public Path usual() {
        Surroundings around = machine.surroundings();
        return new Kanata().usualConfigs(around.home(), around.variables()).getLast();
    }

    @Override
    public Opening open(Path file) {
        return files.open(file);
    }

    @Override
    public List<Path> includes(Path main) {
        return files.open(main) instanceof Opening.Opened(ConfigText text)
                ? KbdFile.includes(text.text(), main)
                : List.of();
    }

    @Override
    public CheckResult check(Path main, ConfigText base, String text) {
        return new FamilyCheck(machine.places(), files, this::asked).check(main, base, text);
    }

    private CheckResult asked(Path config) {
        return engine.get().lifecycle().check(like(config));
    }

    /// As the daemon is started, with another config.
    private Invocation like(Path config) {
        Invocation now = engine.get().mailbox().current().invocation();
        return new Invocation(now.binary(), config.toString(), now.address(), now.arguments());
    }

    @Override
    public Subscription watch(Path file, List<Path> others, Runnable changed) {
        ConfigFileWatch watch =
                ConfigFileWatch.over(file, others, files, machine::limits, _ -> changed.run());
        return watch::close;
    }

    @Override
    public void note(ConfigText text, VersionOutcome outcome) {
        var _ = history.add(text.file(), text.text(), outcome, threads.time().now());
    }

    @Override
    public @Nullable Interruption interrupted(Path file) {
        return salvage().look(file, typed(file), threads.time().now());
    }

    @Override
    public boolean forgetInterruption(Path file) {
        return salvage().giveUp(file, typed(file), threads.time().now());
    }

    private Salvage salvage() {
        return new Salvage(files, history);
    }

    private @Nullable String typed(Path file) {
        Drafts.Draft typed = drafts.find(file);
        return typed == null ? null : typed.text();
    }

    @Override
    public Saving save(ConfigText opened, String text) {
        return opened.isNew() ? files.make(opened, text) : files.save(opened, text);
    }

    @Override
    public Saving saveOver(ConfigText theirs, String text) {
        return files.saveOver(theirs, text);
    }

    @Override
    public CompletableFuture<Outcome> apply() {
        return engine.get().lifecycle().apply(false).outcome();
    }

    @Override
    public CompletableFuture<Outcome> restart() {
        return engine.get().lifecycle().apply(true).outcome();
    }

    @Override
    public void keepTrial() {
        engine.get().lifecycle().keepTrial();
    }

    @Override
    public void goBack() {
        engine.get().lifecycle().revertTrial();
    }

    @Override
    public @Nullable String running(Path file) {
        ConfigContents running = engine.get().compare().running();
        return running == null ? null : running.texts().get(file.toString());
    }

    @Override
    public int linesChanged(String before, String now) {
        return before.equals(now) ? 0 : TextDiff.between(before, now).lines();
    }

    @Override
    public boolean keepDraft(ConfigText base, String text) {
        return drafts.keep(
                new Drafts.Draft(base.file(), text, base.fingerprint(), threads.time().now()));
    }

    @Override
    public @Nullable Draft draft(Path file) {
        Drafts.Draft found = drafts.find(file);
        return found == null ? null : new Draft(found.text(), found.base(), found.at());
    }

    @Override
    public void dropDraft(Path file) {
        drafts.drop(file);
    }
}
