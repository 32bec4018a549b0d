package app.tomo.ui.report;

import app.tomo.diagnosis.report.Redaction;
import app.tomo.diagnosis.report.Report;
import app.tomo.ui.FxBridge;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;
import app.tomo.words.ReportWords.Text;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Has a report made, shown, and given away as the person wants. What is given away is what was shown. FX thread.
final class ReportViewModel {
    private final Words words;
    private final ReportWords say;
    private final ReportSource source;
    private final Executor blocking;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<ReportView> view =
            new ReadOnlyObjectWrapper<>(new ReportView("", "", "", false));
    private @Nullable Report report;
    private ReportSpan span = ReportSpan.DAY;
    private long turn;

    ReportViewModel(Words words, ReportSource source, Executor blocking, FxBridge bridge) {
        this.words = words;
        this.say = words.report();
        this.source = source;
        this.blocking = blocking;
        this.bridge = bridge;
    }

    ReadOnlyObjectProperty<ReportView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    String text(Text text) {
        return say.of(text);
    }

    ReportSpan span() {
        return span;
    }

    /// Makes one of another time.
    void choose(ReportSpan chosen) {
        span = chosen;
        make();
    }

    /// Makes one anew.
    void make() {
        report = null;
        view.set(new ReportView("", "", text(Text.MAKING), false));
        ReportSpan chosen = span;
        ask(
                () -> source.draft(chosen, words),
                this::made,
                () -> view.set(new ReportView("", "", text(Text.MISTAKEN), false)));
    }

    private void made(ReportSource.Draft draft) {
        switch (draft) {
            case ReportSource.Draft.Nothing(String sentence) ->
                    view.set(new ReportView("", "", sentence, false));
            case ReportSource.Draft.Ready(Report ready) -> {
                report = ready;
                view.set(new ReportView(ready.markdown(), left(ready.redacted()), "", true));
            }
        }
    }

    private String left(Map<Redaction.Kind, Integer> counts) {
        return counts.isEmpty()
                ? say.of(Sentence.NOTHING_REDACTED, "")
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> say.redacted(each.getKey().id(), each.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    /// The text is in the clipboard.
    void copied() {
        say(text(Text.COPIED));
    }

    /// Writes what is shown, or an archive with it.
    void save(Path file, boolean bundle) {
        Report shown = report;
        if (shown == null) {
            return;
        }
        ReportView now = view.get();
        view.set(new ReportView(now.text(), now.left(), text(Text.SAVING), false));
        ask(
                () -> source.save(shown, file, bundle, words),
                said -> view.set(new ReportView(now.text(), now.left(), said, true)),
                () -> {
                    String said = text(Text.MISTAKEN);
                    view.set(new ReportView(now.text(), now.left(), said, true));
                });
    }

    private void say(String line) {
        ReportView now = view.get();
        view.set(new ReportView(now.text(), now.left(), line, now.ready()));
    }

    /// What is overtaken by another question is not shown. What throws is answered, too; the thread that it ends writes it down.
    private <T> void ask(Supplier<T> question, Consumer<T> taker, Runnable mistaken) {
        long mine = ++turn;
        blocking.execute(
                () -> {
                    try {
                        T answer = question.get();
                        tell(mine, () -> taker.accept(answer));
                    } catch (RuntimeException | LinkageError mistake) {
                        tell(mine, mistaken);
                        throw mistake;
                    }
                });
    }

    private void tell(long whose, Runnable what) {
        bridge.run(
                () -> {
                    if (whose == turn) {
                        what.run();
                    }
                });
    }
}
