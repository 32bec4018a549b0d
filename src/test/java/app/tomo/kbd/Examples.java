package app.tomo.kbd;

import java.util.ArrayList;
import java.util.List;

/// Configs for the examples that [Language] gives, so that the real daemon can be asked about them.
final class Examples {
    static final List<String> BASE =
            List.of(
                    "(defcfg danger-enable-cmd yes concurrent-tap-hold yes process-unmapped-keys"
                            + " yes)",
                    "(defsrc a)",
                    "(deflayer base a)");

    /// With what the examples of actions name.
    static final List<String> WITH_NAMES =
            List.of(
                    BASE.get(0),
                    BASE.get(1),
                    "(deflayer base (chord grp a))",
                    "(defvirtualkeys vk a)",
                    "(deftemplate tt () a)",
                    "(defchords grp 50 (a) a)",
                    "(defhands (left a) (right k))");

    private Examples() {}

    /// What has to stand beside the example of a list at top level, or must not.
    static List<String> below(String form) {
        List<String> others = new ArrayList<>(BASE);
        switch (form.substring(1, form.indexOf(' '))) {
            case "defcfg" -> others.removeFirst();
            case "defsrc" -> {
                others.remove(1);
                others.set(1, "(deflayer base a a a a)");
            }
            case "deflayer" -> {
                others.set(1, "(defsrc caps a s d)");
                others.removeLast();
            }
            case "defseq" -> others.add("(defvirtualkeys key a)");
            case "defchords" -> others.set(2, "(deflayer base (chord group a))");
            default -> {}
        }
        return others;
    }

    /// Each as an alias, in a line of its own.
    static List<String> numbered(List<String> actions, String prefix, String suffix) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            lines.add("(defalias test" + i + " " + prefix + actions.get(i) + suffix + ")");
        }
        return lines;
    }
}
