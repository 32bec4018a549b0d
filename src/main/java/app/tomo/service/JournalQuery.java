package app.tomo.service;

import app.tomo.model.Scope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Which entries of the journal are about a unit (systemd.journal-fields(7)): what its processes wrote and what its
/// manager wrote about it.
///
/// For a person's unit the journal looks up the unit of a process when it reads its first line. A daemon that has ended
/// by then, as one does that dislikes its config, leaves lines with its PID and without a unit (tried on systemd 252: 10
/// of 40; never for a unit of the machine). So the unit's processes are asked for as well.
///
/// @param user whose units and processes; for a unit of the machine it does not matter
record JournalQuery(Scope scope, UnitName unit, long user) {
    /// The fields that [JournalEntry] reads.
    private static final String FIELDS =
            "MESSAGE,_PID,_SYSTEMD_UNIT,_SYSTEMD_USER_UNIT,UNIT,USER_UNIT,"
                    + "_SYSTEMD_INVOCATION_ID,INVOCATION_ID,USER_INVOCATION_ID";

    /// The arguments of journalctl(1).
    ///
    /// @param processes PIDs that the unit had
    List<String> arguments(Instant since, int newest, Collection<Long> processes) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--output=json",
                                "--output-fields=" + FIELDS,
                                "--lines=" + newest,
                                "--no-pager",
                                "--quiet",
                                since(since)));
        arguments.addAll(of(ownField()));
        arguments.add("+");
        arguments.addAll(of(aboutField()));
        if (!processes.isEmpty()) {
            arguments.add("+");
            processes.forEach(pid -> arguments.add("_PID=" + pid));
            arguments.addAll(ofUser());
        }
        return arguments;
    }

    /// Whether an entry that was found by its PID belongs to the unit: a PID may have been somebody else's.
    boolean concerns(JournalEntry entry) {
        String name = unit.value();
        return entry.field(ownField()).equals(name)
                || entry.field(aboutField()).equals(name)
                || (entry.field("_SYSTEMD_UNIT").isEmpty()
                        && entry.field("_SYSTEMD_USER_UNIT").isEmpty());
    }

    /// Whether the manager wrote an entry, about the unit.
    boolean isManagers(JournalEntry entry) {
        return entry.field(aboutField()).equals(unit.value())
                && !entry.field(ownField()).equals(unit.value());
    }

    private List<String> of(String field) {
        List<String> matches = new ArrayList<>(List.of(field + "=" + unit.value()));
        matches.addAll(ofUser());
        return matches;
    }

    private List<String> ofUser() {
        return scope == Scope.USER ? List.of("_UID=" + user) : List.of();
    }

    private String ownField() {
        return scope == Scope.USER ? "_SYSTEMD_USER_UNIT" : "_SYSTEMD_UNIT";
    }

    private String aboutField() {
        return scope == Scope.USER ? "USER_UNIT" : "UNIT";
    }

    private static String since(Instant from) {
        return String.format(
                Locale.ROOT, "--since=@%d.%06d", from.getEpochSecond(), from.getNano() / 1_000);
    }
}
