package app.tomo;

import app.tomo.config.ConfigHistory;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.ui.FxBridge;
import app.tomo.ui.configuration.ConfigDesk;
import app.tomo.ui.configuration.ConfigurationPage;
import app.tomo.ui.configuration.ConfigurationViewModel;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.history.HistoryViewModel;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.fxmisc.richtext.CodeArea;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// From a click on Apply to the reload that the daemon has confirmed, on the real page with the real adapters; beside it, in turn,
/// a bare program that writes the file, runs the daemon's check, and asks for a reload over a socket of its own. Each has a
/// daemon for itself. Runs in a systemd lab: `src/test/lab/apply-bench`.
///
///     ApplyBench KANATA BARE-CONFIG BARE-PORT ROUNDS
final class ApplyBench implements AutoCloseable {
    private static final long PATIENCE = 30;

    private final ResidentEngine tomo;
    private final FxBridge bridge = new FxBridge(Platform::runLater, Throwable::printStackTrace);
    private final ConfigurationPage page;
    private Region content = new Region();
    private volatile long asked;
    private volatile CompletableFuture<Long> confirmed = new CompletableFuture<>();

    private ApplyBench() {
        tomo =
                new ResidentEngine(
                        new Target("default", Scope.USER, "kanata.service", null, null, null));
        ConfigHistory history = new ConfigHistory(tomo.machine().places(), tomo.machine()::limits);
        Threads threads = tomo.threads();
        ConfigDesk desk = timed(new AppConfigDesk(tomo::engine, tomo.machine(), history, threads));
        Words words = Words.ofKanata();
        page =
                new ConfigurationPage(
                        words,
                        new ConfigurationViewModel(
                                words,
                                desk,
                                threads.time(),
                                threads.time(),
                                threads.blocking(),
                                bridge,
                                ""),
                        new HistoryViewModel(
                                words.configs(),
                                threads.time(),
                                bridge,
                                threads.blocking(),
                                history),
                        bridge,
                        threads.time());
    }

    static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[3]);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Figures saved = new Figures("Tomo: click to saved");
        Figures mine = new Figures("Tomo: click to confirmed");
        Figures whole = new Figures("bare: write, check, reload");
        Figures reload = new Figures("bare: reload alone");
        int status = 1;
        try (ApplyBench bench = new ApplyBench();
                BareClient bare =
                        new BareClient(
                                arguments[0],
                                Path.of(arguments[1]),
                                Integer.parseInt(arguments[2]))) {
            bench.open();
            for (int round = 0; round < rounds; round++) {
                bench.apply(round, saved, mine);
                bare.apply(round, whole, reload);
            }
            report(List.of(saved, mine, whole, reload));
            status = 0;
        } catch (Exception fell) {
            System.out.println(saved);
            fell.printStackTrace();
        }
        System.exit(status);
    }

    private static void report(List<Figures> all) {
        for (Figures each : all) {
            System.out.println(each);
        }
        double mine = all.get(1).median();
        System.out.printf(
                Locale.ROOT,
                "Tomo / bare write, check, reload: %.1f; Tomo / bare reload alone: %.1f"
                        + " (medians)%n",
                mine / all.get(2).median(),
                mine / all.get(3).median());
    }

    /// The same, but that it notes when the daemon is asked, and when that has ended on the FX thread.
    private ConfigDesk timed(ConfigDesk real) {
        return (ConfigDesk)
                Proxy.newProxyInstance(
                        ConfigDesk.class.getClassLoader(),
                        new Class<?>[] {ConfigDesk.class},
                        (_, method, given) -> {
                            boolean applies = method.getName().equals("apply");
                            if (applies) {
                                asked = System.nanoTime();
                            }
                            try {
                                Object answer = method.invoke(real, given);
                                if (applies) {
                                    ended((CompletableFuture<?>) answer);
                                }
                                return answer;
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }

    private void ended(CompletableFuture<?> outcome) {
        CompletableFuture<Long> mine = confirmed;
        var _ =
                outcome.thenAccept(
                        end ->
                                Platform.runLater(
                                        () -> {
                                            if (end instanceof Outcome.Applied) {
                                                mine.complete(System.nanoTime());
                                            } else {
                                                mine.completeExceptionally(
                                                        new IllegalStateException(end.toString()));
                                            }
                                        }));
    }

    private void open() throws Exception {
        var _ = tomo.engine().mailbox().subscribe(page::publish);
        await(now -> now.headline() == Headline.HEALTHY && now.invocation().config() != null);
        content = onFx(page::content);
        onFx(
                () -> {
                    PlainWindow window =
                            new PlainWindow(
                                    new Theme(bridge), "Tomo", content, new Dimension2D(900, 560));
                    window.show();
                    page.shown();
                    return window;
                });
    }

    private void apply(int round, Figures saved, Figures whole) throws Exception {
        await(now -> now.trials().current() == null);
        confirmed = new CompletableFuture<>();
        CodeArea area = (CodeArea) content.lookup(".code-area");
        onFx(
                () -> {
                    area.replaceText(text(round));
                    return area;
                });
        Button apply = (Button) content.lookup("#config-apply");
        awaitEnabled(apply);
        long click = System.nanoTime();
        onFx(
                () -> {
                    apply.fire();
                    return apply;
                });
        long end = confirmed.get(PATIENCE, TimeUnit.SECONDS);
        saved.add(asked - click);
        whole.add(end - click);
        // The guard lets one reload through per cool-down: the next is not measured within it.
        TimeUnit.MILLISECONDS.sleep(2100);
        tomo.engine().lifecycle().keepTrial();
    }

    private static void awaitEnabled(Button button) throws Exception {
        var enabled = new CompletableFuture<Boolean>();
        onFx(
                () -> {
                    button.disabledProperty()
                            .subscribe(
                                    off -> {
                                        if (!off) {
                                            enabled.complete(true);
                                        }
                                    });
                    return button;
                });
        var _ = enabled.get(PATIENCE, TimeUnit.SECONDS);
    }

    static String text(int round) {
        return """
        (defcfg linux-continue-if-no-devs-found yes)
        (defsrc caps a s d f j k l ;)
        (deflayer round%d esc a s d f j k l ;)
        """
                .formatted(round);
    }

    private void await(Predicate<Snapshot> wanted) throws Exception {
        CompletableFuture<Snapshot> seen = new CompletableFuture<>();
        try (var _ =
                tomo.engine()
                        .mailbox()
                        .subscribe(
                                now -> {
                                    if (wanted.test(now)) {
                                        seen.complete(now);
                                    }
                                })) {
            if (!wanted.test(tomo.engine().mailbox().current())) {
                var _ = seen.get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return future.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        tomo.close();
    }

    /// Times of one kind.
    static final class Figures {
        private final String name;
        private final List<Double> all = new ArrayList<>();

        Figures(String name) {
            this.name = name;
        }

        void add(long nanos) {
            all.add(nanos / 1e6);
        }

        double median() {
            return at(50);
        }

        private double at(int percent) {
            List<Double> sorted = all.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-28s median %6.1f ms, p90 %6.1f ms, %d rounds",
                    name,
                    all.isEmpty() ? 0 : at(50),
                    all.isEmpty() ? 0 : at(90),
                    all.size());
        }
    }
}
