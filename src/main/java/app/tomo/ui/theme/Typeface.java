package app.tomo.ui.theme;

import javafx.scene.text.Font;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The typeface: Inter where it is installed, else the system's own. Weight 600 is a family of its own to JavaFX, under
/// a name that differs between distributions.
final class Typeface {
    private static final String REGULAR = "Inter";
    private static final List<String> STRONG = List.of("Inter Semi Bold", "Inter SemiBold");
    private static final List<String> MEDIUM = List.of("Inter Medium");

    private Typeface() {}

    /// A style sheet, as an address that can stand beside those of files.
    static String styleSheet() {
        String css = installed(REGULAR) ? inter() : ".strong { -fx-font-weight: bold; }";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String inter() {
        return ".root { -fx-font-family: \"%s\"; }\n".formatted(REGULAR)
                + weight(".strong", STRONG, "-fx-font-weight: bold;")
                + weight(".button", MEDIUM, "");
    }

    private static String weight(String selector, List<String> families, String otherwise) {
        String rule =
                families.stream()
                        .filter(Typeface::installed)
                        .findFirst()
                        .map("-fx-font-family: \"%s\"; -fx-font-weight: normal;"::formatted)
                        .orElse(otherwise);
        return selector + " { " + rule + " }\n";
    }

    /// Asking for one family is quick; listing all of them is not.
    private static boolean installed(String family) {
        return Font.font(family).getFamily().equals(family);
    }
}
