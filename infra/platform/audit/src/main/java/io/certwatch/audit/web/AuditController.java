package io.certwatch.audit.web;

import io.certwatch.audit.AuditQuery;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.AuditSettings;
import io.certwatch.audit.AuditTrail;
import io.certwatch.audit.RecordIds;
import io.certwatch.audit.RecordedOperations;
import io.certwatch.audit.Visibility;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads records. Nothing changes or removes one. */
@RestController
final class AuditController {

    static final String EXPORT = "exportAudit";

    private static final Logger LOG = LoggerFactory.getLogger(AuditController.class);
    private static final String PATH = "/api/audit/${certwatch.audit.trail}";
    private static final String CSV = "text/csv";
    private static final int BUFFER_BYTES = 1 << 16;

    private final AuditTrail trail;
    private final AuditSettings settings;
    private final RecordedOperations operations;
    private final CurrentCaller current;
    private final Clock clock;

    AuditController(
            AuditTrail trail,
            AuditSettings settings,
            RecordedOperations operations,
            CurrentCaller current,
            Clock clock) {
        this.trail = trail;
        this.settings = settings;
        this.operations = operations;
        this.current = current;
        this.clock = clock;
    }

    @Operation(operationId = "listAudit", summary = "List who changed what, newest first")
    @GetMapping(PATH)
    Page<AuditRecordView> list(
            @ParameterObject AuditFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = find(filter.of(visible(), after == null ? null : position(after)), limit + 1);
        return Page.of(found, limit, record -> record.id()).map(AuditRecordView::of);
    }

    private List<AuditRecord> find(AuditQuery query, int limit) {
        try {
            return trail.find(query, limit);
        } catch (RuntimeException away) {
            LOG.warn("The audit records cannot be read", away);
            throw RecordRequests.unavailable(PlatformText.of("problem.audit-unread"));
        }
    }

    /** Contains neither its own record nor later ones. */
    @Operation(operationId = EXPORT, summary = "Export who changed what as CSV, newest first")
    @GetMapping(path = PATH + ".csv", produces = CSV)
    void export(AuditFilter filter, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var itself = OpenRecord.of(request);
        var query = filter.of(visible(), itself == null ? null : itself.id());
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var sheet = new AuditSheet(new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES))) {
            trail.each(query, sheet::add);
        }
    }

    private Visibility visible() {
        return Visibility.of(current.get(), operations.ofStewards());
    }

    private String fileName() {
        return "audit-" + settings.trail() + "-" + ChinaCalendar.today(clock) + ".csv";
    }

    private static String position(String after) {
        var id = Cursor.decode(after);
        if (!RecordIds.isId(id)) throw Cursor.notOurs();
        return id;
    }
}
