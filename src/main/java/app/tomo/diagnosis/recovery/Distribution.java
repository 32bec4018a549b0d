package app.tomo.diagnosis.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A kind of Linux by its packages, as far as it matters for how the daemon gets there (os-release(5)).
public enum Distribution {
    ARCH("paru -S kanata-bin"),
    NIXOS("nix profile install nixpkgs#kanata"),
    DEBIAN("sudo apt install cargo && cargo install --locked kanata"),
    FEDORA("sudo dnf install cargo && cargo install --locked kanata"),
    SUSE("sudo zypper install cargo && cargo install --locked kanata"),
    OTHER("cargo install --locked kanata");

    /// Where the makers of the daemon publish what they have built.
    private static final String RELEASES = "https://github.com/jtroo/kanata/releases/latest";

    private final String command;

    Distribution(String command) {
        this.command = command;
    }

    /// Going by the lines of `/etc/os-release`.
    public static Distribution of(List<String> release) {
        List<String> ids =
                release.stream()
                        .filter(each -> each.startsWith("ID=") || each.startsWith("ID_LIKE="))
                        .map(each -> each.substring(each.indexOf('=') + 1).replace("\"", ""))
                        .flatMap(each -> Arrays.stream(each.split(" ", -1)))
                        .toList();
        return ids.stream()
                .map(Distribution::called)
                .filter(each -> each != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static Distribution called(String id) {
        return switch (id.toLowerCase(Locale.ROOT)) {
            case "arch", "manjaro", "endeavouros", "cachyos" -> ARCH;
            case "nixos" -> NIXOS;
            case "debian", "ubuntu", "linuxmint", "pop" -> DEBIAN;
            case "fedora", "rhel", "centos" -> FEDORA;
            case "suse", "opensuse", "opensuse-tumbleweed", "opensuse-leap" -> SUSE;
            default -> OTHER;
        };
    }

    /// The ways to get the daemon, the one that fits best first: command lines, then where it can be fetched from.
    public List<String> ways() {
        return List.of(command, RELEASES);
    }
}
