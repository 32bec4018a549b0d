package app.tomo;

import app.tomo.config.Surroundings;
import app.tomo.diagnosis.report.Redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who a report is not to tell of: everybody with an account for people, by login and by name, their home folders, and the
/// machine. Blocks on the disk.
final class ReportSecrets {
    private static final Path ACCOUNTS = Path.of("/etc/passwd");
    private static final List<Path> HOSTS =
            List.of(Path.of("/etc/hostname"), Path.of("/proc/sys/kernel/hostname"));

    /// Accounts for people begin here, and end there (login.defs(5)).
    private static final int FIRST_PERSON = 1_000;

    private static final int LAST_PERSON = 60_000;

    /// Of a person's name, words this short are too common to be one.
    private static final int SHORT = 3;

    private final Set<String> homes = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();

    private ReportSecrets() {}

    static Redaction.Secrets of(Surroundings surroundings) {
        ReportSecrets secrets = new ReportSecrets();
        secrets.home(surroundings.home());
        secrets.home(Path.of(System.getProperty("user.home", "/")));
        Stream.of("USER", "LOGNAME", "SUDO_USER", "USERNAME")
                .map(surroundings::variable)
                .forEach(secrets.names::add);
        secrets.names.add(System.getProperty("user.name", ""));
        lines(ACCOUNTS).forEach(line -> secrets.account(line, surroundings.user()));
        secrets.host(surroundings.variable("HOSTNAME"));
        HOSTS.stream().flatMap(ReportSecrets::lines).forEach(secrets::host);
        return new Redaction.Secrets(secrets.homes, filled(secrets.names), filled(secrets.hosts));
    }

    private static List<String> filled(Set<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private void home(Path home) {
        homes.add(home.toString());
        try {
            homes.add(home.toRealPath().toString());
        } catch (IOException _) {
            // It is not there, so nothing is in it.
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(String::strip);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    /// `name:x:1000:1000:Full Name,,,:/home/name:/bin/bash`, passwd(5).
    private void account(String line, String self) {
        String[] fields = line.split(":", -1);
        if (fields.length < 6 || !fields[2].matches("\\d{1,9}")) {
            return;
        }
        int number = Integer.parseInt(fields[2]);
        boolean person = number >= FIRST_PERSON && number < LAST_PERSON;
        if (person || fields[2].equals(self)) {
            names.add(fields[0]);
            String full = fields[4].split(",", -1)[0].strip();
            names.add(full);
            Stream.of(full.split("\\s+", -1))
                    .filter(word -> word.length() > SHORT)
                    .forEach(names::add);
        }
        if (person) {
            homes.add(fields[5]);
        }
    }

    private void host(String name) {
        hosts.add(name);
        hosts.add(name.split("\\.", 2)[0]);
    }
}
