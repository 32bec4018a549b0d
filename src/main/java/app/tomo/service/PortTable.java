package app.tomo.service;

import app.tomo.model.DaemonAddress;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// The TCP sockets that listen on a Linux machine, from its `/proc/net` (proc_pid_net(5), proc_net_tcp in the kernel's
/// documentation). Everybody may read it: it names the user of a socket, not the process.
///
/// @param root `/proc`, or a folder made like it
record PortTable(Path root) {
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int USER = 7;
    private static final int INODE = 9;

    /// One of them.
    ///
    /// @param inode the number by which its process has it open
    record Socket(long user, long inode) {}

    static PortTable ofThisMachine() {
        return new PortTable(Path.of("/proc"));
    }

    /// The socket that takes connections to that address.
    ///
    /// @throws IOException where the machine has no such table
    Optional<Socket> listener(DaemonAddress address) throws IOException {
        byte[] wanted = InetAddress.ofLiteral(address.host()).getAddress();
        Stream<String> lines = lines("tcp");
        Path six = root.resolve("net/tcp6");
        if (Files.isReadable(six)) {
            lines = Stream.concat(lines, lines("tcp6"));
        }
        return lines.map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTENS))
                .filter(fields -> takes(fields[LOCAL], wanted, address.port()))
                .map(PortTable::socket)
                .findFirst();
    }

    private Stream<String> lines(String table) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve("net").resolve(table));
        return new String(bytes, StandardCharsets.US_ASCII).lines().skip(1);
    }

    private static Socket socket(String... fields) {
        return new Socket(Long.parseLong(fields[USER]), Long.parseLong(fields[INODE]));
    }

    /// `0100007F:16C5`: the address in words of the machine's byte order, then the port.
    private static boolean takes(String local, byte[] wanted, int port) {
        int colon = local.indexOf(':');
        if (Integer.parseInt(local, colon + 1, local.length(), 16) != port) {
            return false;
        }
        byte[] address = inOrder(HexFormat.of().parseHex(local, 0, colon));
        return isAny(address) || Arrays.equals(plain(address), wanted);
    }

    private static byte[] inOrder(byte[] words) {
        if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
            return words;
        }
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[(i & ~3) + 3 - (i & 3)];
        }
        return bytes;
    }

    private static boolean isAny(byte[] address) {
        return Arrays.equals(address, new byte[address.length]);
    }

    /// An IPv4 address within an IPv6 one (`::ffff:127.0.0.1`) is that IPv4 address.
    private static byte[] plain(byte[] address) {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
        boolean isMapped =
                address.length == 16 && Arrays.equals(Arrays.copyOf(address, 12), mapped);
        return isMapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }
}
