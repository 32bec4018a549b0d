package app.tomo.service;

import app.tomo.model.Truth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A module of the kernel that runs (modules.builtin, modules.dep of depmod(8)). Blocks for as long as the disk does.
///
/// @param root of the machine's files
record KernelModule(Path root, String name) {
    /// Whether it is loaded, or built in.
    Truth loaded() {
        if (Files.exists(root.resolve("sys/module").resolve(name))
                || Files.exists(root.resolve("sys/class/misc").resolve(name))) {
            return Truth.YES;
        }
        Truth builtIn = listed("modules.builtin");
        return builtIn == Truth.UNKNOWN && Files.isDirectory(root.resolve("sys/module"))
                ? Truth.NO
                : builtIn;
    }

    /// Whether this kernel has it at all.
    Truth there() {
        if (loaded() == Truth.YES) {
            return Truth.YES;
        }
        return listed("modules.dep");
    }

    private Truth listed(String list) {
        try {
            String release =
                    Files.readString(
                                    root.resolve("proc/sys/kernel/osrelease"),
                                    StandardCharsets.UTF_8)
                            .strip();
            return Truth.of(
                    Files.readString(
                                    root.resolve("lib/modules").resolve(release).resolve(list),
                                    StandardCharsets.UTF_8)
                            .contains("/" + name + ".ko"));
        } catch (IOException _) {
            return Truth.UNKNOWN;
        }
    }
}
