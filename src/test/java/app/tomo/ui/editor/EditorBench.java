package app.tomo.ui.editor;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Opens a text of 20,000 lines and types into it, beside a plain text area in the same run. Each number is the time from the
/// event until the frame that shows it is drawn.
///
///     EditorBench [LINES [PRESSES]]
///
/// With `-Dcpu=true` it is the FX thread's own time, for a machine that has other work.
public final class EditorBench {
    private static final boolean CLOCK = !Boolean.getBoolean("cpu");

    private final OpenEditor shown = new OpenEditor();
    private final TextArea plain = new TextArea();
    private final int lines;
    private final int presses;

    private EditorBench(int lines, int presses) {
        this.lines = lines;
        this.presses = presses;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int presses = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        EditorBench bench = new EditorBench(lines, presses);
        String text = text(lines);
        bench.opening(text);
        bench.typing(text);
        bench.rest();
        System.exit(0);
    }

    private void opening(String text) throws InterruptedException {
        shown.show(plain, 800, 600);
        double warm = frame(() -> plain.setText("warm up"), plain);
        warm += frame(() -> shown.editor.open("(defsrc a)\n;; warm\n(deflayer base @x)"), editor());
        say("first frames", warm, 0);
        say("open, the first time", frame(() -> shown.editor.open(text), editor()), 0);
        for (int round = 0; round < 3; round++) {
            double _ = frame(() -> shown.editor.open(""), editor());
            double _ = frame(() -> plain.setText(""), plain);
            double other = frame(() -> plain.setText(text), plain);
            say("open", frame(() -> shown.editor.open(text), editor()), other);
        }
    }

    private void typing(String text) throws InterruptedException {
        for (int line : new int[] {10, lines / 2, lines - 10}) {
            double _ = frame(() -> shown.editor.jumpTo(line, 12), editor());
            double _ = frame(() -> plain.positionCaret(offset(text, line)), plain);
            double[] mine = pressed(shown.area(), presses);
            double[] other = pressed(plain, Math.max(5, presses / 20));
            say("key press in line " + line + ", median", at(mine, 50), at(other, 50));
            say("key press in line " + line + ", p99", at(mine, 99), at(other, 99));
        }
    }

    private void rest() throws InterruptedException {
        say("100 undone", frame(this::undo, editor()), 0);
        say("scroll to the end", frame(() -> shown.editor.jumpTo(lines, 1), editor()), 0);
        say("the whole text", frame(() -> shown.editor.text(), editor()), 0);
        double _ = frame(() -> shown.editor.jumpTo(1, 1), editor());
        say("an open parenthesis first", frame(() -> type(shown.area(), "("), editor()), 0);
        say("and to the end", frame(() -> shown.editor.jumpTo(lines, 1), editor()), 0);
    }

    private Node editor() {
        return shown.editor;
    }

    private void undo() {
        for (int i = 0; i < 100; i++) {
            shown.editor.undo();
        }
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static int offset(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private static double[] pressed(Node node, int count) throws InterruptedException {
        double _ = frame(node::requestFocus, node);
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            String key = i % 8 == 7 ? " " : String.valueOf((char) ('a' + i % 26));
            times[i] = frame(() -> type(node, key), node);
        }
        Arrays.sort(times);
        return times;
    }

    private static void type(Node node, String key) {
        node.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        key,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /// Milliseconds until the frame is drawn: it counts on the FX thread, and the next pulse begins once this one is handed to
    /// the painter.
    private static double frame(Runnable action, Node node) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        double[] took = new double[1];
        boolean _ =
                OpenEditor.ask(
                        () -> {
                            long from = spent();
                            Runnable[] after = new Runnable[1];
                            after[0] =
                                    () -> {
                                        node.getScene().removePostLayoutPulseListener(after[0]);
                                        Platform.runLater(
                                                () -> {
                                                    took[0] = (spent() - from) / 1e6;
                                                    done.countDown();
                                                });
                                    };
                            action.run();
                            node.getScene().addPostLayoutPulseListener(after[0]);
                            Platform.requestNextPulse();
                            return true;
                        });
        if (!done.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no frame");
        }
        return took[0];
    }

    /// Of the FX thread: what else the machine does counts only on the clock.
    private static long spent() {
        return CLOCK
                ? System.nanoTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String what, double mine, double other) {
        String beside =
                other == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "  plain %7.1f ms  ratio %.2f", other, mine / other);
        System.out.printf(Locale.ROOT, "%-40s %7.1f ms%s%n", what, mine, beside);
    }

    private static String text(int lines) {
        StringBuilder text = new StringBuilder("(defsrc caps a s d f j k l ;)\n");
        for (int i = 1; i < lines; i++) {
            text.append("(defalias a")
                    .append(i)
                    .append(
                            i % 5 == 0
                                    ? " (tap-hold 200 200 esc (layer-while-held nav))) ;; " + i
                                    : " (tap-hold $time 200 a lmet))")
                    .append('\n');
        }
        return text.toString();
    }
}
