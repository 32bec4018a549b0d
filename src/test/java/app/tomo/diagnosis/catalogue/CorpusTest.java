package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.observed.RecordedCase;
import app.tomo.kanata.Kanata;
import app.tomo.model.finding.Finding;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The recorded cases, each with what a person who knows says of it. Prints the confusion table: expected × found first.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String WELL = "(well)";

    /// A case, and what was found in it.
    private record Result(String name, List<String> expected, List<String> found) {
        String first(List<String> ids) {
            return ids.isEmpty() ? WELL : ids.getFirst();
        }

        boolean right() {
            return expected.equals(found);
        }
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(each -> each.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Result result(Path file) throws IOException {
        String name = CORPUS.relativize(file).toString();
        return switch (ObservationsJson.read(Files.readString(file))) {
            case ObservationsJson.Reading.Read(RecordedCase recorded) ->
                    new Result(
                            name,
                            recorded.expected(),
                            Doctor.diagnose(recorded.observations(), new Kanata())
                                    .findings()
                                    .stream()
                                    .map(Finding::id)
                                    .map(each -> each.id())
                                    .toList());
            case ObservationsJson.Reading.Unusable(String detail) ->
                    new Result(name, List.of("readable"), List.of(detail));
        };
    }

    @Test
    void eachRecordedCaseIsFoundOut() throws IOException {
        List<Result> results = new ArrayList<>();
        for (Path file : files()) {
            results.add(result(file));
        }
        System.out.println(table(results));
        assertEquals(
                List.of(),
                results.stream()
                        .filter(each -> !each.right())
                        .map(
                                each ->
                                        "%s: expected %s, found %s"
                                                .formatted(
                                                        each.name(), each.expected(), each.found()))
                        .toList());
    }

    private static String table(List<Result> results) {
        Map<String, Map<String, Integer>> rows = new TreeMap<>();
        for (Result each : results) {
            rows.computeIfAbsent(each.first(each.expected()), _ -> new TreeMap<>())
                    .merge(each.first(each.found()), 1, Integer::sum);
        }
        StringBuilder text =
                new StringBuilder("\n%-22s %5s  %s\n".formatted("expected", "cases", "found"));
        rows.forEach(
                (expected, found) ->
                        text.append(
                                "%-22s %5d  %s\n"
                                        .formatted(
                                                expected,
                                                found.values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum(),
                                                found)));
        long first =
                results.stream()
                        .filter(
                                each ->
                                        each.first(each.expected())
                                                .equals(each.first(each.found())))
                        .count();
        long wholly = results.stream().filter(Result::right).count();
        long well = results.stream().filter(each -> each.expected().isEmpty()).count();
        long accused =
                results.stream()
                        .filter(each -> each.expected().isEmpty() && !each.found().isEmpty())
                        .count();
        return text.append(
                        "%d cases: %d with the right cause first, %d with nothing besides; %d well, of which %d accused\n"
                                .formatted(results.size(), first, wholly, well, accused))
                .toString();
    }
}
