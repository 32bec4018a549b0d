package app.tomo.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// How this very Tomo was started, without what it was told to do: by a launcher of its own, or by a JVM with options, whose
/// program is a main class or a jar.
///
/// @param program its file
/// @param line the program as it was called, and what has to stand before a command
/// @param folder what relative paths in it begin at
record OwnCommand(String program, List<String> line, String folder) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCommand.class);
    private static final Path CALL = Path.of("/proc/self/cmdline");
    private static final Path PROGRAM = Path.of("/proc/self/exe");
    private static final String MAIN = "app.tomo.Main";

    static OwnCommand ofThisProcess() {
        String folder = Path.of("").toAbsolutePath().toString();
        try {
            String call = Files.readString(CALL, StandardCharsets.UTF_8);
            List<String> words = Arrays.asList(call.split("\0", -1));
            return of(PROGRAM.toRealPath().toString(), words, folder);
        } catch (IOException failure) {
            LOG.info("how Tomo was started is not known: tomo is taken from the path", failure);
            return new OwnCommand("/usr/bin/env", List.of("env", "tomo"), folder);
        }
    }

    static OwnCommand of(String program, List<String> call, String folder) {
        for (int i = 1; i < call.size(); i++) {
            String word = call.get(i);
            boolean jar = i > 1 && call.get(i - 1).equals("-jar");
            if (jar || word.equals(MAIN) || word.endsWith("/" + MAIN)) {
                return new OwnCommand(program, call.subList(0, i + 1), folder);
            }
        }
        return new OwnCommand(program, call.subList(0, 1), folder);
    }
}
