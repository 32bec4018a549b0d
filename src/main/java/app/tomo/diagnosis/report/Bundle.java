package app.tomo.diagnosis.report;

import app.tomo.config.Json;
import app.tomo.runtime.LogLine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A report with what it is about: logs, units, configs, settings, all redacted like the report itself, and a manifest that
/// says what is in it and how often something was taken out.
///
/// @param files by their names in the archive
public record Bundle(Map<String, String> files, Map<Redaction.Kind, Integer> redacted) {
    public Bundle {
        files = new LinkedHashMap<>(files);
        redacted = Map.copyOf(redacted);
    }

    /// Pure.
    public static Bundle of(Report report, List<Part> parts, Redaction.Secrets secrets) {
        Map<String, String> files = new LinkedHashMap<>();
        Redaction redaction = new Redaction(secrets);
        files.put("report.md", report.markdown());
        files.put("report.json", report.json() + "\n");
        for (Part part : parts) {
            String text = redaction.of(text(part, redaction));
            files.put(free(redaction.of(folder(part) + part.name()), files), text);
        }
        Map<Redaction.Kind, Integer> counts = redaction.counts();
        files.put("manifest.json", manifest(files, counts));
        return new Bundle(files, counts);
    }

    private static String folder(Part part) {
        return switch (part) {
            case Part.Log _, Part.Plain _ -> "";
            case Part.Config _ -> "configs/";
            case Part.Unit _ -> "units/";
        };
    }

    private static String free(String name, Map<String, String> files) {
        String free = name;
        for (int i = 2; files.containsKey(free); i++) {
            free = name + "." + i;
        }
        return free;
    }

    private static String text(Part part, Redaction redaction) {
        return switch (part) {
            case Part.Config(String _, String text) -> ConfigText.of(text, redaction);
            case Part.Unit(String _, String text) -> UnitFile.of(text, redaction);
            case Part.Plain(String _, String text) -> text;
            case Part.Log(String _, List<LogLine> lines) -> log(lines, new LogText(redaction));
        };
    }

    private static String log(List<LogLine> lines, LogText log) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        for (LogLine line : lines) {
            String shown = log.shown(line);
            if (!shown.isEmpty()) {
                text.add(
                        line.at()
                                + " "
                                + line.source().id()
                                + " "
                                + line.pid()
                                + " "
                                + line.level().id()
                                + " "
                                + shown);
            }
        }
        return text.toString();
    }

    private static String manifest(Map<String, String> files, Map<Redaction.Kind, Integer> counts) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("files");
        files.forEach(
                (name, text) ->
                        all.addObject()
                                .put("name", name)
                                .put("bytes", text.getBytes(StandardCharsets.UTF_8).length));
        ReportJson.redacted(json.putObject("redacted"), counts);
        return Json.write(json) + "\n";
    }

    /// As an archive.
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
