package app.tomo.simulator;

import app.tomo.kbd.KbdFile;
import app.tomo.kbd.KbdNode;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The simulator's own check of a config: one `defsrc`, layers that fit it, names that are known. It accepts more than
/// kanata does (it does not know every action), and nothing that kanata's own structure rules forbid.
final class ConfigRules {
    private static final Set<String> SECTIONS =
            Set.of(
                    "defcfg",
                    "defsrc",
                    "deflayer",
                    "deflayermap",
                    "defalias",
                    "defaliasenvcond",
                    "defvar",
                    "defchords",
                    "defchordsv2",
                    "defchordsv2-experimental",
                    "defseq",
                    "deffakekeys",
                    "defvirtualkeys",
                    "defoverrides",
                    "defoverridesv2",
                    "deflocalkeys-linux",
                    "deflocalkeys-win",
                    "deflocalkeys-winiov2",
                    "deflocalkeys-wintercept",
                    "deflocalkeys-macos",
                    "deftemplate",
                    "template-expand",
                    "t!",
                    "environment",
                    "platform",
                    "include",
                    "defzippy",
                    "defzippy-experimental",
                    "defhands",
                    "definputdevices");

    /// What stands for other text. Where one of them is used, it is not known how many items or which names there are.
    private static final Set<String> EXPANDED = Set.of("template-expand", "t!", "environment");

    private final KbdFile config;
    private final Set<String> aliases = new HashSet<>();
    private final boolean expands;
    private int keys;

    private ConfigRules(KbdFile config) {
        this.config = config;
        this.expands = config.sections().stream().anyMatch(ConfigRules::expands);
    }

    private static boolean expands(KbdFile.Section section) {
        return EXPANDED.contains(section.form().head()) || containsExpanded(section.form());
    }

    private static boolean containsExpanded(KbdNode.Form form) {
        return form.items().stream()
                .anyMatch(
                        item ->
                                item instanceof KbdNode.Form inner
                                        && (EXPANDED.contains(inner.head())
                                                || containsExpanded(inner)));
    }

    /// The first fault, or null.
    static @Nullable ConfigFault check(KbdFile config) {
        ConfigRules rules = new ConfigRules(config);
        ConfigFault fault = rules.unknownSection();
        fault = fault == null ? rules.source() : fault;
        fault = fault == null ? rules.aliases() : fault;
        return fault == null ? rules.layers() : fault;
    }

    private @Nullable ConfigFault unknownSection() {
        for (KbdFile.Section section : config.sections()) {
            String head = section.form().head();
            if (!SECTIONS.contains(head)) {
                return at(section, section.form(), "Unknown configuration item: " + head);
            }
        }
        return null;
    }

    private @Nullable ConfigFault source() {
        List<KbdFile.Section> sources = config.sections("defsrc");
        if (sources.size() > 1) {
            return at(
                    sources.get(1),
                    sources.get(1).form(),
                    "There may be only one defsrc; found a second one");
        }
        if (sources.isEmpty()) {
            return whole("Exactly one defsrc must exist; found none");
        }
        keys = sources.getFirst().form().items().size() - 1;
        return null;
    }

    /// Of a conditional alias it is not known whether it is there, so it may be defined once more.
    private @Nullable ConfigFault aliases() {
        Set<String> conditional = new HashSet<>();
        for (KbdFile.Section section : config.sections("defaliasenvcond")) {
            List<KbdNode> items = section.form().items();
            for (int i = 2; i < items.size(); i += 2) {
                conditional.add(KbdFile.layerName(items.get(i)));
            }
        }
        ConfigFault fault = plainAliases();
        aliases.addAll(conditional);
        return fault;
    }

    private @Nullable ConfigFault plainAliases() {
        for (KbdFile.Section section : config.sections("defalias")) {
            List<KbdNode> items = section.form().items();
            for (int i = 1; i < items.size(); i += 2) {
                if (i + 1 >= items.size()) {
                    return at(section, items.get(i), "The last alias has no action");
                }
                if (!aliases.add(KbdFile.layerName(items.get(i)))) {
                    return at(section, items.get(i), "This alias is defined already");
                }
            }
        }
        return null;
    }

    private @Nullable ConfigFault layers() {
        Set<String> names = new HashSet<>();
        for (KbdFile.Section section : config.sections("deflayer", "deflayermap")) {
            ConfigFault fault = layer(section, names);
            if (fault != null) {
                return fault;
            }
        }
        return names.isEmpty() ? whole("At least one deflayer must exist; found none") : null;
    }

    private @Nullable ConfigFault layer(KbdFile.Section section, Set<String> names) {
        List<KbdNode> items = section.form().items();
        if (items.size() < 2 || KbdFile.layerName(items.get(1)).isEmpty()) {
            return at(section, section.form(), "A layer needs a name");
        }
        if (!names.add(KbdFile.layerName(items.get(1)))) {
            return at(section, items.get(1), "This layer is defined already");
        }
        int found = items.size() - 2;
        if (section.form().head().equals("deflayer") && found != keys && !expands) {
            return at(
                    section,
                    section.form(),
                    "Layer "
                            + KbdFile.layerName(items.get(1))
                            + " has "
                            + found
                            + " items, defsrc has "
                            + keys);
        }
        return expands ? null : unknownAlias(section, items.subList(2, items.size()));
    }

    private @Nullable ConfigFault unknownAlias(KbdFile.Section section, List<KbdNode> items) {
        for (KbdNode item : items) {
            if (item instanceof KbdNode.Atom(String text, KbdNode.Span _)
                    && text.startsWith("@")
                    && !aliases.contains(text.substring(1))) {
                return at(section, item, "There is no alias " + text.substring(1));
            }
        }
        return null;
    }

    private static ConfigFault at(KbdFile.Section section, KbdNode node, String reason) {
        return KbdFile.fault(section.file(), node.span(), reason);
    }

    private ConfigFault whole(String reason) {
        Path main = config.main();
        return new ConfigFault(main.toString(), 0, 0, 0, 0, reason, "");
    }
}
