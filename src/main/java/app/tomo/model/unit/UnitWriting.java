package app.tomo.model.unit;

import app.tomo.model.Scope;
import app.tomo.model.unit.UnitProperty.Section;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What Tomo writes into a unit's folder, as text (systemd.unit(5)). Pure.
public final class UnitWriting {
    /// What the daemon does without, in the person's own manager: it needs no rights but those to its devices.
    private static final List<String> USER =
            List.of(
                    "NoNewPrivileges=yes",
                    "LockPersonality=yes",
                    "RestrictRealtime=yes",
                    "RestrictSUIDSGID=yes",
                    "SystemCallArchitectures=native");

    /// The same for one that runs as root: it reads any config, writes nothing, and has no device but keyboards and uinput
    /// (systemd.exec(5), systemd.resource-control(5)). `PrivateDevices` would take /dev/input away.
    private static final List<String> SYSTEM =
            List.of(
                    "NoNewPrivileges=yes",
                    "CapabilityBoundingSet=CAP_DAC_READ_SEARCH",
                    "DevicePolicy=closed",
                    "DeviceAllow=/dev/uinput rw",
                    "DeviceAllow=char-input rw",
                    "ProtectSystem=strict",
                    "ProtectHome=read-only",
                    "ProtectKernelTunables=yes",
                    "ProtectKernelModules=yes",
                    "ProtectControlGroups=yes",
                    "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
                    "RestrictNamespaces=yes",
                    "RestrictRealtime=yes",
                    "RestrictSUIDSGID=yes",
                    "LockPersonality=yes",
                    "MemoryDenyWriteExecute=yes",
                    "SystemCallArchitectures=native");

    private static final String EXEC_START = "ExecStart=";

    private static final String DESCRIPTION = "Description=";

    private static final char DELETE = 0x7f;

    private UnitWriting() {}

    /// A whole unit.
    ///
    /// @param daemon what it is called
    /// @param line the command line, with full paths ([#line])
    /// @param sandboxed whether it may do without what the daemon itself does not need; not where its config starts programs
    public static String unit(Scope scope, String daemon, String line, boolean sandboxed) {
        List<String> lines = new ArrayList<>();
        lines.add(DefinitionFile.MARK + ". “tomo service remove” takes this unit away.");
        lines.add(Section.UNIT.heading());
        lines.add(DESCRIPTION + daemon.replace("%", "%%"));
        lines.addAll(directives(Section.UNIT, Optional.empty()));
        lines.add("");
        lines.add(Section.SERVICE.heading());
        lines.add(EXEC_START + line);
        lines.addAll(directives(Section.SERVICE, Optional.empty()));
        if (sandboxed) {
            lines.addAll(scope == Scope.SYSTEM ? SYSTEM : USER);
        }
        lines.add("");
        lines.add("[Install]");
        lines.add("WantedBy=" + (scope == Scope.SYSTEM ? "multi-user.target" : "default.target"));
        return String.join("\n", lines) + "\n";
    }

    /// A unit that was written before, with the directives of now. What is remarked in it stays, for a unit says there whose
    /// it is, and so does what it is called.
    ///
    /// @param fresh what [#unit] makes of it now
    static String renewed(String old, String fresh) {
        Optional<String> called =
                old.lines().filter(each -> each.startsWith(DESCRIPTION)).findFirst();
        Stream<String> directives =
                fresh.lines()
                        .filter(each -> !isRemark(each))
                        .map(each -> each.startsWith(DESCRIPTION) ? called.orElse(each) : each);
        return Stream.concat(old.lines().filter(UnitWriting::isRemark), directives)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// The command line of a text that [#unit] or [#dropIn] made; empty where it has none.
    static String command(String text) {
        return text.lines()
                .filter(each -> each.startsWith(EXEC_START))
                .map(each -> each.substring(EXEC_START.length()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// systemd.syntax(7).
    private static boolean isRemark(String line) {
        return line.startsWith("#") || line.startsWith(";");
    }

    /// What is put beside somebody else's unit: only what is said there otherwise.
    ///
    /// @param line the command line in the place of its own ([#line]); empty where that stays
    public static String dropIn(Map<UnitProperty, UnitValue> values, String line) {
        List<String> lines = new ArrayList<>();
        lines.add(DefinitionFile.MARK + ". “tomo service remove” takes this file away.");
        for (Section section : Section.values()) {
            List<String> said = directives(section, Optional.of(values));
            if (section == Section.SERVICE && !line.isEmpty()) {
                said.addAll(0, List.of(EXEC_START, EXEC_START + line));
            }
            if (!said.isEmpty()) {
                lines.add(section.heading());
                lines.addAll(said);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// What is said in a text that [#dropIn] made.
    static Map<UnitProperty, UnitValue> said(String text) {
        Map<UnitProperty, UnitValue> said = new EnumMap<>(UnitProperty.class);
        for (UnitProperty each : UnitProperty.values()) {
            text.lines()
                    .filter(line -> line.startsWith(each.directive() + "="))
                    .map(line -> line.substring(each.directive().length() + 1))
                    .forEach(value -> said.put(each, new UnitValue(value)));
        }
        return said;
    }

    private static List<String> directives(
            Section section, Optional<Map<UnitProperty, UnitValue>> only) {
        List<String> lines = new ArrayList<>();
        for (UnitProperty each : UnitProperty.values()) {
            UnitValue value =
                    only.map(map -> Optional.ofNullable(map.get(each)))
                            .orElseGet(() -> Hardening.wanted(each))
                            .orElse(null);
            boolean silent = only.isEmpty() && each == UnitProperty.WATCHDOG;
            if (value != null && each.section() == section && !silent) {
                lines.add(each.directive() + "=" + value.text());
            }
        }
        return lines;
    }

    /// A command line (systemd.service(5), “Command lines”).
    public static String line(List<String> command) {
        return String.join(
                " ",
                IntStream.range(0, command.size())
                        .mapToObj(at -> quoted(command.get(at), at == 0))
                        .toList());
    }

    /// One word of it: `%` means itself twice, and so does `$`, but for the program's own path, where nothing is replaced.
    private static String quoted(String word, boolean program) {
        String plain = word.replace("%", "%%");
        if (!program) {
            plain = plain.replace("$", "$$");
        }
        if (plain.matches("[\\w@%+=:,./$-]+")) {
            return plain;
        }
        StringBuilder inside = new StringBuilder("\"");
        plain.chars().forEach(each -> inside.append(escaped((char) each)));
        return inside.append('"').toString();
    }

    /// No control character stands in a unit as it is: a return ends the line as well, and what follows it would be a
    /// directive (systemd.syntax(7), “Quoting”).
    private static String escaped(char character) {
        return switch (character) {
            case '\\', '"' -> "\\" + character;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    character < ' ' || character == DELETE
                            ? String.format(Locale.ROOT, "\\x%02x", (int) character)
                            : String.valueOf(character);
        };
    }
}
