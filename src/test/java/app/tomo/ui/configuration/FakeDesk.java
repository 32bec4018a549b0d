package app.tomo.ui.configuration;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.Interruption;
import app.tomo.config.Opening;
import app.tomo.config.Places;
import app.tomo.config.Salvage;
import app.tomo.config.Saving;
import app.tomo.config.TextDiff;
import app.tomo.config.VersionOutcome;
import app.tomo.kbd.KbdFile;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A real folder, and a daemon that does what the test says. A text with `bad` in it is refused at that word.
final class FakeDesk implements ConfigDesk {
    private static final Instant TYPED = Instant.parse("2026-01-05T09:00:00Z");

    final Path file;
    final ConfigHistory history;
    private final ConfigFiles files;
    final Map<Path, Draft> drafts = new HashMap<>();
    final List<String> checked = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> saved = new ArrayList<>();
    final Deque<Saving> refusals = new ArrayDeque<>();
    final Deque<CompletableFuture<Outcome>> applied = new ArrayDeque<>();
    @Nullable CheckResult verdict;
    final List<Path> mains = new ArrayList<>();
    boolean draftsFull;
    @Nullable String ran;
    Runnable watcher = () -> {};
    List<Path> watched = List.of();
    int watches;

    FakeDesk(Path folder) {
        file = folder.resolve("kanata.kbd");
        Places places = new Places(folder, folder, folder, folder, folder);
        files = new ConfigFiles(places, () -> Limits.DEFAULT);
        history = new ConfigHistory(places, () -> Limits.DEFAULT);
    }

    @Override
    public Path usual() {
        return file;
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

    /// From now on that is what is wrong, whatever is asked.
    void faultIn(Path file, int line, int column) {
        verdict =
                new CheckResult.Failed(
                        new ConfigFault(file.toString(), line, column, line, column, "bad", ""));
    }

    @Override
    public CheckResult check(Path main, ConfigText base, String text) {
        mains.add(main);
        checked.add(text);
        int at = text.indexOf("bad");
        if (verdict != null || at < 0) {
            return verdict == null ? new CheckResult.Passed(List.of()) : verdict;
        }
        int line = 1 + (int) text.substring(0, at).chars().filter(each -> each == '\n').count();
        int column = at - text.lastIndexOf('\n', at);
        return new CheckResult.Failed(
                new ConfigFault(
                        base.file().toString(),
                        line,
                        column,
                        line,
                        column + 2,
                        "unknown key bad",
                        "Use one that there is."));
    }

    @Override
    public @Nullable Interruption interrupted(Path file) {
        return salvage().look(file, typed(file), TYPED);
    }

    @Override
    public boolean forgetInterruption(Path file) {
        return salvage().giveUp(file, typed(file), TYPED);
    }

    private Salvage salvage() {
        return new Salvage(files, history);
    }

    private @Nullable String typed(Path file) {
        Draft typed = drafts.get(file);
        return typed == null ? null : typed.text();
    }

    @Override
    public Saving save(ConfigText opened, String text) {
        Saving refusal = refusals.poll();
        if (refusal != null) {
            return refusal;
        }
        saved.add(text);
        return opened.isNew() ? files.make(opened, text) : files.save(opened, text);
    }

    @Override
    public Saving saveOver(ConfigText theirs, String text) {
        saved.add(text);
        return files.saveOver(theirs, text);
    }

    @Override
    public CompletableFuture<Outcome> apply() {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        applied.add(outcome);
        return outcome;
    }

    @Override
    public CompletableFuture<Outcome> restart() {
        asked.add("restart");
        return apply();
    }

    @Override
    public @Nullable String running(Path file) {
        return ran;
    }

    @Override
    public int linesChanged(String before, String now) {
        return before.equals(now) ? 0 : TextDiff.between(before, now).lines();
    }

    @Override
    public Subscription watch(Path file, List<Path> others, Runnable changed) {
        watched = others;
        watcher = changed;
        watches++;
        return () -> watches--;
    }

    @Override
    public void note(ConfigText text, VersionOutcome outcome) {
        asked.add(outcome.id());
        var _ = history.add(text.file(), text.text(), outcome, Instant.EPOCH);
    }

    @Override
    public void keepTrial() {
        asked.add("keep");
    }

    @Override
    public void goBack() {
        asked.add("back");
    }

    @Override
    public boolean keepDraft(ConfigText base, String text) {
        if (!draftsFull) {
            drafts.put(base.file(), new Draft(text, base.fingerprint(), TYPED));
        }
        return !draftsFull;
    }

    @Override
    public @Nullable Draft draft(Path file) {
        return drafts.get(file);
    }

    @Override
    public void dropDraft(Path file) {
        drafts.remove(file);
    }
}
