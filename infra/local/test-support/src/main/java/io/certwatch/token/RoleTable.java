package io.certwatch.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.contract.UnknownIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each role is answered by the operations of a service. All services are in one table, a CSV file with a line per operation: {@code
 * service;operation;anonymous;steward;member;viewer;integrator;operator}. A cell is {@code yes}, {@code 401} or {@code 403}.
 */
public final class RoleTable {

    /** Sends a request to the service. */
    @FunctionalInterface
    public interface Sender {

        /**
         * @param authorization the value of the Authorization header
         * @return the status of the answer
         */
        int status(UnknownIds.Request request, String authorization);
    }

    /** The answer to a caller who may call the operation. */
    public static final String YES = "yes";

    /** The role of callers without a token. */
    public static final String ANONYMOUS = "anonymous";

    private static final String FILE = "access.csv";
    private static final Set<String> WITHOUT_COMPANY = Set.of("steward", "operator");

    private final List<String> roles;
    private final Map<String, List<String>> rows;

    private RoleTable(List<String> roles, Map<String, List<String>> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    /** @param service its name in the first column */
    public static RoleTable of(String service) {
        try (var file = Objects.requireNonNull(RoleTable.class.getResourceAsStream(FILE), FILE)) {
            var lines = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(";")))
                    .toList();
            var rows = new LinkedHashMap<String, List<String>>();
            lines.stream()
                    .filter(line -> line.getFirst().equals(service))
                    .forEach(line -> rows.put(line.get(1), line.subList(2, line.size())));
            return new RoleTable(lines.getFirst().subList(2, lines.getFirst().size()), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> operations() {
        return rows.keySet();
    }

    /** Fails for an operation without a row. */
    public String answer(String operation, String role) {
        return Objects.requireNonNull(rows.get(operation), operation).get(roles.indexOf(role));
    }

    /**
     * Calls every operation with every role.
     *
     * @param document OpenAPI
     * @return one line per operation without a row, row without an operation, and answer that differs
     */
    public List<String> differences(String document, Sender sender) {
        var differences = new ArrayList<String>();
        var authorizations = roles.stream().map(RoleTable::authorization).toList();
        var without = new HashSet<>(rows.keySet());
        for (var request : UnknownIds.ofEveryOperation(document)) {
            var row = rows.get(request.operation());
            without.remove(request.operation());
            if (row == null) differences.add(request.operation() + " has no row");
            else differences.addAll(differences(request, row, authorizations, sender));
        }
        without.forEach(name -> differences.add(name + " is no operation"));
        differences.addAll(findUndocumented(JsonMapper.shared().readTree(document)));
        return differences;
    }

    private List<String> differences(
            UnknownIds.Request request, List<String> row, List<String> authorizations, Sender sender) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < roles.size(); i++) {
            var status = sender.status(request, authorizations.get(i));
            var answer = status == 401 || status == 403 ? String.valueOf(status) : YES;
            if (!answer.equals(row.get(i)) || isFailure(status))
                differences.add(request.operation() + " answers " + roles.get(i) + " with " + status);
        }
        return differences;
    }

    /** A service may be unable to answer for now, but must not fail. */
    private static boolean isFailure(int status) {
        return status >= 500 && status != 503;
    }

    private static String authorization(String role) {
        if (role.equals(ANONYMOUS)) return DefaultCallerFilter.NONE;
        var token = TestIssuer.shared().token().roles(role);
        return (WITHOUT_COMPANY.contains(role) ? token : token.company("demo")).bearer();
    }

    /** The document shows the same roles, and none for operations that are open. */
    private List<String> findUndocumented(JsonNode document) {
        var differences = new ArrayList<String>();
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .map(Map.Entry::getValue)
                        .filter(operation -> operation.has("operationId"))
                        .forEach(operation -> {
                            var id = operation.path("operationId").asString();
                            var documented = operation
                                    .path("x-roles")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.toSet());
                            if (rows.containsKey(id) && !documented.equals(listAllowed(rows.get(id))))
                                differences.add(id + " is documented for " + documented);
                        }));
        return differences;
    }

    private Set<String> listAllowed(List<String> row) {
        var allowed = new HashSet<String>();
        for (int i = 0; i < roles.size(); i++) if (row.get(i).equals(YES)) allowed.add(roles.get(i));
        return allowed.contains(ANONYMOUS) ? Set.of() : allowed;
    }
}
