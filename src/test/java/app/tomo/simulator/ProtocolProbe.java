package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.ServerMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks one daemon everything in [ProtocolTable], a connection for each row.
final class ProtocolProbe {
    private static final String REJECTED = "live reload failed";
    private static final String SILENCE = "–";
    private static final String MARK = "the end of this row";
    private static final ServerMessage MARKED =
            new ServerMessage.Failure("unknown virtual/fake key: " + MARK);

    /// The protocol's order. Broadcasts and answers interleave as they like.
    private static final List<String> ORDER =
            List.of(
                    "status:Ok",
                    "status:Error",
                    "Error",
                    "LayerNames",
                    "CurrentLayerName",
                    "CurrentLayerInfo",
                    "FakeKeyNames",
                    "HelloOk",
                    "ReloadResult",
                    "MessagePush",
                    "ConfigFileReload",
                    "LayerChange",
                    "hangs up");

    private final Peer peer;
    private final Path config;
    private final int minor;

    private ProtocolProbe(Peer peer, Path config, int minor) {
        this.peer = peer;
        this.config = config;
        this.minor = minor;
    }

    /// The cells of one version, in the order of the rows.
    static List<String> ask(String version, Peer.Start start, Path folder) throws Exception {
        Path config = Files.writeString(folder.resolve(version + ".kbd"), ProtocolContract.GOOD);
        try (Peer peer = start.with(config.toString())) {
            var probe = new ProtocolProbe(peer, config, SimulatedVersion.of(version).minor());
            List<String> cells = new ArrayList<>();
            for (ProtocolTable.Row row : ProtocolTable.ROWS) {
                cells.add(probe.ask(row));
            }
            return cells;
        }
    }

    private String ask(ProtocolTable.Row row) throws Exception {
        Files.writeString(config, row.config());
        List<String> heard = new ArrayList<>();
        try (RawClient client = new RawClient(peer.address())) {
            if (!row.words().isEmpty()) {
                client.next(ServerMessage.LayerChange.class);
                client.say(row.words().replace("CONFIG", config.toString()) + "\n");
            }
            if (minor < row.since()) {
                hear(client, "hangs up", heard);
            } else {
                hearAll(client, row, heard);
            }
        }
        return cell(heard);
    }

    private void hearAll(RawClient client, ProtocolTable.Row row, List<String> heard)
            throws IOException, InterruptedException {
        if (row.last().equals("rejection")) {
            peer.awaitLogged(REJECTED, 1);
        } else if (!row.last().isEmpty()) {
            hear(client, row.last(), heard);
        }
        client.say(new ClientMessage.ActOnFakeKey(MARK, FakeKeyAction.TAP));
        for (ServerMessage each = client.next(); !each.equals(MARKED); each = client.next()) {
            heard.add(name(each));
        }
    }

    private static void hear(RawClient client, String last, List<String> heard)
            throws InterruptedException {
        do {
            heard.add(name(client.next()));
        } while (!heard.getLast().equals(last));
    }

    private static String name(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Accepted _ -> "status:Ok";
            case ServerMessage.Refused _ -> "status:Error";
            case ServerMessage.Failure _ -> "Error";
            case ServerMessage.Unknown(String raw) -> raw.equals("closed") ? "hangs up" : raw;
            default -> message.getClass().getSimpleName();
        };
    }

    private static String cell(List<String> heard) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        heard.stream()
                .sorted(Comparator.comparingInt(ORDER::indexOf))
                .forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts.isEmpty()
                ? SILENCE
                : counts.entrySet().stream()
                        .map(
                                each ->
                                        (each.getValue() > 1 ? each.getValue() + " " : "")
                                                + each.getKey())
                        .collect(Collectors.joining(", "));
    }
}
