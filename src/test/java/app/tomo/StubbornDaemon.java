package app.tomo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A program that passes for kanata as far as a start goes, and ends only by force. It opens no port.
///
/// @param program to be given as `--kanata`
/// @param config to be given as `--config`
record StubbornDaemon(Path program, Path config, Path ready) {
    static StubbornDaemon in(Path folder) throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        int _ = new ProcessBuilder("mkfifo", ready.toString()).start().waitFor();
        Path program =
                Files.writeString(
                        folder.resolve("kanata"),
                        """
                        #!/bin/sh
                        case " $* " in
                            *' --version '*) echo 'kanata 1.11.0'; exit ;;
                            *' --check '*) exit ;;
                        esac
                        trap '' TERM INT HUP
                        echo $$ >'%s'
                        while :; do sleep 1; done
                        """
                                .formatted(ready));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path config =
                Files.writeString(folder.resolve("kanata.kbd"), "(defsrc)\n(deflayer base)\n");
        return new StubbornDaemon(program, config, ready);
    }

    /// Blocks until it runs.
    ProcessHandle await() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(ready).strip())).orElseThrow();
    }
}
