package app.tomo.ui.settings;

import app.tomo.config.WindowFile.Standing;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.PageLabel;
import app.tomo.words.PageWords;

import javafx.geometry.Dimension2D;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The settings window. Any thread may call; JavaFX starts at the first opening, a page is made when it is shown first. It
/// opens where it stood last, as far as there is still a screen.
public final class SettingsWindow {
    /// Under which its place is kept.
    public static final String NAME = "settings";

    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final Dimension2D LEAST = new Dimension2D(560, 360);

    private final FxBridge bridge;
    private final Theme theme;
    private final PageWords words;
    private final Executor blocking;
    private final KeptPlace memory;
    private final Map<PageId, Supplier<SettingsPage>> makers;
    private final Supplier<CompletableFuture<Void>> ended;
    private final Scheduler time;
    private final Supplier<Duration> patience;
    private Consumer<Boolean> front = _ -> {};
    private @Nullable SettingsPane pane;
    private @Nullable PlainWindow frame;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param blocking asks the memory
    /// @param memory where the window stood
    /// @param makers of the pages that there are, at least one; each is asked once, on the FX thread
    /// @param ended asked at the end of all; what it gives says when the pages have kept everything
    /// @param patience how long that is waited for
    public SettingsWindow(
            FxBridge bridge,
            Theme theme,
            PageWords words,
            Executor blocking,
            KeptPlace memory,
            Map<PageId, Supplier<SettingsPage>> makers,
            Supplier<CompletableFuture<Void>> ended,
            Scheduler time,
            Supplier<Duration> patience) {
        this.bridge = bridge;
        this.theme = theme;
        this.words = words;
        this.blocking = blocking;
        this.memory = memory;
        this.makers = Map.copyOf(makers);
        this.ended = ended;
        this.time = time;
        this.patience = patience;
    }

    /// Tells on the FX thread whether the window is in front of all others. To be said before the first opening.
    public void watchFront(Consumer<Boolean> listener) {
        front = listener;
    }

    /// Opens it with the page that was shown last, at first with the first one, or brings it forward.
    public void open() {
        open(null);
    }

    /// The same with that page.
    public void open(@Nullable PageId page) {
        open(page, _ -> {});
    }

    /// The same with the config, and what differs between what runs of it and what is on the disk.
    public void openDifference() {
        open(PageId.CONFIGURATION, SettingsPane::showDifference);
    }

    private void open(@Nullable PageId page, Consumer<SettingsPane> then) {
        blocking.execute(
                () -> {
                    Standing place = memory.recall();
                    bridge.run(() -> then.accept(show(page, place)));
                });
    }

    /// Closes it for good, without a question: the pages keep what is not saved. FX thread.
    ///
    /// @return when they have kept it, or could not in their time, the page that was in sight
    public CompletableFuture<Optional<PageId>> end() {
        PlainWindow window = frame;
        SettingsPane content = pane;
        boolean open = window != null && window.isShowing();
        if (window != null) {
            window.hide();
        }
        Optional<PageId> shown =
                open && content != null
                        ? Optional.ofNullable(content.shownPage())
                        : Optional.empty();
        CompletableFuture<Optional<PageId>> end = new CompletableFuture<>();
        Scheduler.Scheduled late = time.after(patience.get(), () -> end.complete(shown));
        var _ =
                ended.get()
                        .whenComplete(
                                (_, _) -> {
                                    late.cancel();
                                    end.complete(shown);
                                });
        return end;
    }

    private SettingsPane show(@Nullable PageId page, @Nullable Standing place) {
        SettingsPane content = pane == null ? new SettingsPane(words, makers) : pane;
        boolean first = pane == null;
        PlainWindow window = frame == null ? frame(content) : frame;
        pane = content;
        frame = window;
        boolean opening = !window.isShowing();
        if (opening) {
            memory.restore(window, place);
        }
        if (page != null || first) {
            content.choose(page == null ? PageId.CONFIGURATION : page);
        }
        window.show();
        if (opening) {
            content.open();
            content.focusList();
        }
        return content;
    }

    private PlainWindow frame(SettingsPane content) {
        content.setPrefSize(WIDTH, HEIGHT);
        PlainWindow window = new PlainWindow(theme, words.of(PageLabel.TITLE), content, LEAST);
        content.subject().subscribe(subject -> window.title(title(subject)));
        window.contentHasEscapeFirst();
        window.mayClose(content::mayLeave);
        window.watchFront(front);
        window.onHidden(() -> closed(window, content));
        memory.follow(window);
        return window;
    }

    private String title(String subject) {
        return subject.isEmpty() ? words.of(PageLabel.TITLE) : words.titleOf(subject);
    }

    private void closed(PlainWindow window, SettingsPane content) {
        content.close();
        memory.closed(window);
    }
}
