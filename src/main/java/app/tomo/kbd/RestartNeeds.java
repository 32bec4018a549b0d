package app.tomo.kbd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Which options of `defcfg` a reload passes over: kanata reads them when it opens its devices, which is at its start only.
///
/// Those that begin as [#AT_THE_START] says were seen on kanata 1.11.0 with a real keyboard: the reload is confirmed, and nothing
/// changes until the next start. So was `linux-continue-if-no-devs-found`, without any: a daemon that is reloaded with `no` lives
/// on, and one that is started with it ends. The others were not run; they are here because they choose devices, too, and a
/// restart that was not needed harms less than a change that never comes.
public final class RestartNeeds {
    private static final List<String> AT_THE_START =
            List.of("linux-dev", "linux-output-device-", "linux-device-detect-mode");
    private static final List<String> ALSO =
            List.of(
                    "linux-use-trackpoint-property",
                    "linux-continue-if-no-devs-found",
                    "macos-dev-names-include",
                    "macos-dev-names-exclude",
                    "macos-continue-if-no-devs-found",
                    "windows-interception-mouse-hwid",
                    "windows-interception-mouse-hwids",
                    "windows-interception-mouse-hwids-exclude",
                    "windows-interception-keyboard-hwids",
                    "windows-interception-keyboard-hwids-exclude");

    private RestartNeeds() {}

    /// The options that differ and need a restart, in the order of the alphabet. Empty where none does, or where a text cannot be
    /// parsed. Pure.
    public static List<String> between(String before, String after) {
        try {
            Map<String, String> old = options(before);
            Map<String, String> now = options(after);
            TreeSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            return names.stream()
                    .filter(RestartNeeds::isOfTheStart)
                    .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                    .toList();
        } catch (KbdSyntaxException _) {
            return List.of();
        }
    }

    private static boolean isOfTheStart(String option) {
        return ALSO.contains(option) || AT_THE_START.stream().anyMatch(option::startsWith);
    }

    /// Each option with its value; space and comments in it mean nothing.
    private static Map<String, String> options(String text) throws KbdSyntaxException {
        Map<String, String> all = new HashMap<>();
        for (KbdNode.Form form : KbdParser.parse(text)) {
            if (form.head().equals("defcfg")) {
                List<KbdNode> items = form.items();
                for (int i = 1; i + 1 < items.size(); i += 2) {
                    all.put(written(items.get(i)), written(items.get(i + 1)));
                }
            }
        }
        return all;
    }

    private static String written(KbdNode node) {
        return switch (node) {
            case KbdNode.Atom atom -> atom.value();
            case KbdNode.Form form -> {
                List<String> parts = new ArrayList<>();
                form.items().forEach(each -> parts.add(written(each)));
                yield parts.toString();
            }
        };
    }
}
