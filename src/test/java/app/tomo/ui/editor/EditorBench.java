package app.tomo.ui.editor;

import app.tomo.kbd.Outline;
import app.tomo.ui.editor.FrameClock.Cost;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Opens a text of 20,000 lines and types into it, beside a plain text area in the same run: for the opening one with a
/// thousand lines, for the keys one with as many as are in sight, key by key in turn.
///
///     EditorBench [LINES [PRESSES]]
///
/// To be run on a display: JavaFX's headless platform copies each frame pixel by pixel on the FX thread, which is most of what
/// one measures there. What the columns mean: [Cost]. Flags as the app has them.
public final class EditorBench {
    private static final int IN_SIGHT = 30;
    private static final int MANY = 1_000;
    private static final int ROUNDS = 5;

    /// Keys, until somebody goes on in the next line.
    private static final int A_LINE = 40;

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
        System.out.printf(
                Locale.ROOT,
                "%-42s %8s %8s %8s  %s%n",
                "ms",
                "shown",
                "busy",
                "cpu",
                "plain: busy, cpu, ratio of cpu");
        load();
        bench.warmUp();
        bench.opening(text);
        bench.typing();
        bench.longLine();
        bench.rest(text);
        load();
        System.exit(0);
    }

    /// As in an app that has shown a text before.
    private void warmUp() throws InterruptedException {
        shown.show(plain, 800, 600);
        say("first frame", FrameClock.of(() -> shown.editor.open(text(IN_SIGHT)), editor()));
        Cost _ = FrameClock.of(() -> plain.setText(text(IN_SIGHT)), plain);
        press(shown.area(), plain, presses, new ArrayList<>(), new ArrayList<>());
    }

    private void opening(String text) throws InterruptedException {
        say("open, the first time", FrameClock.of(() -> shown.editor.open(text), editor()));
        List<Cost> mine = new ArrayList<>();
        List<Cost> other = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Cost _ = FrameClock.of(() -> shown.editor.open(""), editor());
            Cost _ = FrameClock.of(() -> plain.setText(""), plain);
            other.add(FrameClock.of(() -> plain.setText(text(MANY)), plain));
            mine.add(FrameClock.of(() -> shown.editor.open(text), editor()));
        }
        Cost _ = FrameClock.of(() -> plain.setText(text(IN_SIGHT)), plain);
        say("open, median", at(mine, 50), at(other, 50));
        say("open, longest", at(mine, 100), at(other, 100));
    }

    private void typing() throws InterruptedException {
        for (int line : new int[] {10, lines / 2, lines - 50}) {
            List<Cost> mine = new ArrayList<>();
            List<Cost> other = new ArrayList<>();
            for (int done = 0; done < presses; done += A_LINE) {
                int next = line + done / A_LINE;
                Cost _ = FrameClock.of(() -> shown.editor.jumpTo(next, 12), editor());
                press(shown.area(), plain, A_LINE, mine, other);
            }
            say("key press in line " + line + ", median", at(mine, 50), at(other, 50));
            say("key press in line " + line + ", p99", at(mine, 99), at(other, 99));
        }
    }

    /// All into one line, which gets far longer than the view is wide.
    private void longLine() throws InterruptedException {
        List<Cost> mine = new ArrayList<>();
        Cost _ = FrameClock.of(() -> shown.editor.jumpTo(lines / 3, 12), editor());
        press(shown.area(), plain, presses, mine, new ArrayList<>());
        say("key press in a line of %d keys, median".formatted(presses), at(mine, 50));
        say("key press in a line of %d keys, p99".formatted(presses), at(mine, 99));
    }

    private void rest(String text) throws InterruptedException {
        say("100 undone", FrameClock.of(this::undo, editor()));
        shown.run(() -> shown.editor.outline(Outline.of(text)));
        say("scroll to the end", FrameClock.of(() -> shown.editor.jumpTo(lines, 1), editor()));
        say("the whole text", FrameClock.of(() -> shown.editor.text(), editor()));
        Cost _ = FrameClock.of(() -> shown.editor.open(text), editor());
        Cost _ = FrameClock.of(() -> shown.editor.jumpTo(lines, 1), editor());
        Cost _ = FrameClock.of(() -> shown.editor.jumpTo(1, 1), editor());
        List<Cost> opened = new ArrayList<>();
        for (int i = 0; i < presses; i++) {
            String key = i % 2 == 0 ? "(" : ")";
            opened.add(FrameClock.of(() -> type(shown.area(), key), editor()));
        }
        say("parentheses first in the text, median", at(opened, 50));
        say("parentheses first in the text, p99", at(opened, 99));
        Cost _ = FrameClock.of(() -> type(shown.area(), "("), editor());
        say(
                "and from there to the end",
                FrameClock.of(() -> shown.editor.jumpTo(lines, 1), editor()));
    }

    private Node editor() {
        return shown.editor;
    }

    private void undo() {
        for (int i = 0; i < 100; i++) {
            shown.editor.undo();
        }
    }

    private static Cost at(List<Cost> all, int percent) {
        return new Cost(
                at(all, percent, Cost::shown),
                at(all, percent, Cost::busy),
                at(all, percent, Cost::cpu));
    }

    private static double at(List<Cost> all, int percent, ToDoubleFunction<Cost> what) {
        double[] sorted = all.stream().mapToDouble(what).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /// A key here and a key there, so that whatever else the machine does slows down both.
    private static void press(Node one, Node two, int count, List<Cost> mine, List<Cost> other)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            String key = i % 8 == 7 ? " " : String.valueOf((char) ('a' + i % 26));
            mine.add(FrameClock.of(() -> type(one, key), one));
            other.add(FrameClock.of(() -> type(two, key), two));
        }
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

    private static void load() {
        long collected = 0;
        for (var each : ManagementFactory.getGarbageCollectorMXBeans()) {
            collected += each.getCollectionTime();
        }
        System.out.printf(
                Locale.ROOT,
                "load of the machine %.1f on %d cores, garbage collected for %d ms so far%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                collected);
    }

    private static void say(String what, Cost mine) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %8.1f %8.1f %8.1f%n",
                what,
                mine.shown(),
                mine.busy(),
                mine.cpu());
    }

    private static void say(String what, Cost mine, Cost other) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %8.1f %8.1f %8.1f  %.1f, %.1f, %.2f%n",
                what,
                mine.shown(),
                mine.busy(),
                mine.cpu(),
                other.busy(),
                other.cpu(),
                mine.cpu() / other.cpu());
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
