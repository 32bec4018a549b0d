package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.kanata.Kanata;
import app.tomo.model.ProblemId;
import app.tomo.model.Wish;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Whatever was observed, and whatever is missing of it, there is a diagnosis, and it can be told.
class AnythingTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> WORDS =
            List.of(
                    "",
                    "-1",
                    "0",
                    "1",
                    "2",
                    "3",
                    "6",
                    "9",
                    "15",
                    "143",
                    "203",
                    "217",
                    "infinity",
                    "18446744073709551615",
                    "99999999999999999999",
                    "failed",
                    "active",
                    "inactive",
                    "auto-restart",
                    "masked",
                    "loaded",
                    "not-found",
                    "exit-code",
                    "timeout",
                    "start-limit-hit",
                    "no",
                    "yes",
                    "{0}",
                    "’");

    private static @Nullable SeenUnit spoiled(@Nullable SeenUnit unit, Random random) {
        if (unit == null || random.nextInt(4) == 0) {
            return null;
        }
        Map<String, String> properties = new HashMap<>(unit.properties());
        for (String name : List.copyOf(properties.keySet())) {
            switch (random.nextInt(5)) {
                case 0 -> properties.put(name, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> properties.remove(name);
                default -> {}
            }
        }
        boolean garbled = random.nextInt(5) == 0;
        return new SeenUnit(
                properties,
                garbled ? List.of(List.of()) : unit.commands(),
                List.of(),
                List.of(),
                unit.needs());
    }

    private static <T> @Nullable T maybe(@Nullable T value, Random random) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static Observations spoiled(Observations seen, Random random) {
        return new Observations(
                seen.at(),
                seen.subject(),
                maybe(seen.health(), random),
                spoiled(seen.userUnit(), random),
                spoiled(seen.systemUnit(), random),
                maybe(seen.program(), random),
                maybe(seen.config(), random),
                maybe(seen.port(), random),
                maybe(seen.devices(), random),
                maybe(seen.holders(), random),
                maybe(seen.daemons(), random),
                maybe(seen.log(), random),
                maybe(seen.history(), random),
                maybe(seen.tomo(), random),
                random.nextBoolean() ? Map.of() : Map.of(Source.LOG, "it took too long"));
    }

    private static List<Supplier<Patient>> patients() {
        List<Supplier<Patient>> all = new ArrayList<>();
        all.add(Patient::well);
        all.add(() -> Patient.well().stopped());
        all.add(() -> Patient.exited(1).says("[ERROR] No keyboard devices were found"));
        all.add(() -> Patient.exited(217));
        all.add(() -> Patient.signalled(9, "signal"));
        all.add(() -> Patient.signalled(6, "core-dump").saidBefore("thread 'a' panicked at b"));
        for (Wish wish : Wish.values()) {
            all.add(() -> Patient.exited(2).wish(wish));
        }
        return all;
    }

    @Test
    void thereIsAlwaysADiagnosis() {
        Words words = Words.ofKanata();
        List<Supplier<Patient>> patients = patients();
        Random random = new Random(7);
        Set<ProblemId> found = new HashSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            Observations seen = patients.get(random.nextInt(patients.size())).get().seen();
            Observations spoiled = spoiled(seen, random);
            Diagnosis diagnosis = Doctor.diagnose(spoiled, new Kanata());
            assertEquals(
                    List.of(Check.values()),
                    diagnosis.checks().stream().map(Checked::check).toList());
            diagnosis
                    .findings()
                    .forEach(
                            each -> {
                                found.add(each.id());
                                assertFalse(each.evidence().isEmpty());
                                assertFalse(
                                        words.findings()
                                                .of(
                                                        each,
                                                        spoiled.subject().scope(),
                                                        spoiled.subject().unit())
                                                .sentence()
                                                .contains("null"));
                            });
        }
        System.out.println(found.size() + " different failures were found in garbage");
    }
}
