package app.tomo;

import app.tomo.ui.SeenNodes;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The real Tomo, which says in which place of the screen something is, for whoever moves the mouse there:
///
///     java -javaagent:JAR=QUESTIONS:ANSWERS … app.tomo.Main [ARGUMENT...]
///
/// The jar only names this class as its `Premain-Class`: Tomo is started by its own main class, and can start another of itself.
/// Each line in `QUESTIONS` is answered by a line in `ANSWERS`, empty for what is not there:
///
/// | question | answer |
/// |---|---|
/// | `node ID` | the middle of what has that id, or that label, and is not greyed: `X Y` |
/// | `stage` | the number of the wizard's page, from 1 |
/// | `text STYLE` | what stands in the first label of that style |
/// | `texts` | everything that can be read |
/// | `steps STATE` | the ids of the steps whose sign says so, such as `good` |
/// | `yours` | the ids of the planned steps that are the person's |
/// | `window STYLE` | where the window is whose content has that style: `WIDTHxHEIGHT+X+Y` |
final class TomoInSight {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final long PATIENCE_SECONDS = 20;

    private TomoInSight() {}

    public static void premain(String places) {
        String[] both = places.split(":", 2);
        Thread.ofPlatform().daemon().start(() -> answer(Path.of(both[0]), Path.of(both[1])));
    }

    private static void answer(Path questions, Path answers) {
        try (var in = Files.newBufferedReader(questions);
                var out = Files.newBufferedWriter(answers)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(onScreen(line) + "\n");
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Before the first window there is nothing to be seen.
    private static String onScreen(String question) {
        var answer = new CompletableFuture<String>();
        try {
            Platform.runLater(() -> answer.complete(of(question)));
        } catch (IllegalStateException notYet) {
            return "";
        }
        return answer.completeOnTimeout("", PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static String of(String question) {
        String about = question.substring(question.indexOf(' ') + 1);
        return switch (question.substring(0, question.length() - about.length()).strip()) {
            case "node" -> place(about);
            case "text" -> texts(styled(about)).findFirst().orElse("");
            case "steps" -> steps(about);
            case "window" -> window(about);
            default ->
                    switch (question) {
                        case "stage" -> stage();
                        case "yours" -> yours();
                        default -> texts(SeenNodes.everywhere()).collect(Collectors.joining(" | "));
                    };
        };
    }

    private static String place(String name) {
        return SeenNodes.everywhere()
                .filter(each -> !each.isDisabled())
                .filter(
                        each ->
                                name.equals(each.getId())
                                        || (each instanceof Labeled it
                                                && name.equals(it.getText())))
                .map(TomoInSight::middle)
                .findFirst()
                .orElse("");
    }

    private static String middle(Node node) {
        Window window = node.getScene().getWindow();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        return String.format(
                Locale.ROOT,
                "%.0f %.0f",
                middle.getX() * window.getOutputScaleX(),
                middle.getY() * window.getOutputScaleY());
    }

    private static Stream<Node> styled(String style) {
        return SeenNodes.everywhere().filter(each -> each.getStyleClass().contains(style));
    }

    private static Stream<String> texts(Stream<Node> nodes) {
        return nodes.filter(Labeled.class::isInstance)
                .map(each -> ((Labeled) each).getText())
                .filter(each -> each != null && !each.isBlank())
                .map(each -> each.replace('\n', ' '));
    }

    private static String stage() {
        List<Node> stages = styled("rail-entry").toList();
        return IntStream.range(0, stages.size())
                .filter(each -> stages.get(each).getPseudoClassStates().contains(HERE))
                .mapToObj(each -> Integer.toString(each + 1))
                .findFirst()
                .orElse("");
    }

    private static String steps(String state) {
        return styled("task")
                .filter(
                        each ->
                                SeenNodes.in(each)
                                        .anyMatch(
                                                sign ->
                                                        sign.getStyleClass()
                                                                .contains("sign-" + state)))
                .map(each -> each.getId().replaceFirst("task-", ""))
                .collect(Collectors.joining(" "));
    }

    private static String yours() {
        return styled("wizard-step")
                .filter(
                        each ->
                                SeenNodes.in(each)
                                        .anyMatch(tag -> tag.getStyleClass().contains("tag-yours")))
                .map(Node::getId)
                .collect(Collectors.joining(" "));
    }

    private static String window(String style) {
        return styled(style)
                .map(each -> each.getScene().getWindow())
                .map(
                        each ->
                                String.format(
                                        Locale.ROOT,
                                        "%.0fx%.0f+%.0f+%.0f",
                                        each.getWidth() * each.getOutputScaleX(),
                                        each.getHeight() * each.getOutputScaleY(),
                                        each.getX() * each.getOutputScaleX(),
                                        each.getY() * each.getOutputScaleY()))
                .findFirst()
                .orElse("");
    }
}
