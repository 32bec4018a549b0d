package app.tomo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a journey's script wrote down: of a command NAME its NAME.out, NAME.err and NAME.exit, and notes under any name. Read
/// without the space around them.
record Seen(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    /// As it is, with the space around it.
    String bytes(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }

    long number(String name) throws IOException {
        return Long.parseLong(text(name));
    }

    int exit(String command) throws IOException {
        return Integer.parseInt(text(command + ".exit"));
    }

    String out(String command) throws IOException {
        return text(command + ".out");
    }

    String err(String command) throws IOException {
        return text(command + ".err");
    }

    /// What was said, to either stream.
    String said(String command) throws IOException {
        return out(command) + err(command);
    }

    JsonNode json(String command) throws IOException {
        return JSON.readTree(out(command));
    }

    /// A note with an object in each line.
    List<JsonNode> objects(String name) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : lines(name)) {
            all.add(JSON.readTree(line));
        }
        return all;
    }
}
