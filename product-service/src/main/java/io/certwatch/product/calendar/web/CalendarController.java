package io.certwatch.product.calendar.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.calendar.CalendarAddress;
import io.certwatch.product.calendar.MakeCalendarAddress;
import io.certwatch.product.calendar.ReadCalendar;
import io.certwatch.product.calendar.ics.WriteCalendar;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the company's days: each person makes an address, which programs read without signing in. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** The language of a calendar. */
    enum CalendarLanguage {
        zh(Language.ZH),
        en(Language.EN);

        private final Language language;

        CalendarLanguage(Language language) {
            this.language = language;
        }

        static CalendarLanguage of(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    /** The request body for an address. */
    record CalendarForm(
            @Schema(description = "Of the entries") CalendarLanguage language) {}

    /** The response body of a person's address. */
    @Schema(name = "CalendarAddress")
    record CalendarView(
            @Schema(description = "Whether the caller has an address")
            boolean exists,

            @Nullable CalendarLanguage language,
            @Nullable Instant madeAt,

            @Schema(description = "Then it ends by itself") @Nullable
            Instant endsAt,

            @Schema(
                    description = "The address below that of the gateway, when it is made and never again",
                    example = "/calendar/bWVhc3VyZXMgb2YgMzIgcmFuZG9tIGJ5dGVzIQ.ics")
            @Nullable
            String path) {

        static final CalendarView NONE = new CalendarView(false, null, null, null, null);

        static CalendarView of(CalendarAddress address, @Nullable String path) {
            return new CalendarView(
                    true, CalendarLanguage.of(address.language()), address.madeAt(), address.endsAt(), path);
        }
    }

    private final MakeCalendarAddress makeAddress;
    private final ReadCalendar readCalendar;
    private final WriteCalendar writeCalendar;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    CalendarController(
            MakeCalendarAddress makeAddress,
            ReadCalendar readCalendar,
            WriteCalendar writeCalendar,
            CurrentCompany company,
            CurrentCaller caller) {
        this.makeAddress = makeAddress;
        this.readCalendar = readCalendar;
        this.writeCalendar = writeCalendar;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "getCalendarAddress",
            summary = "Get whether the caller has an address for a calendar, without its secret")
    @GetMapping("/api/calendar")
    CalendarView get() {
        return makeAddress
                .find(company.id(), caller.get().subject())
                .map(address -> CalendarView.of(address, null))
                .orElse(CalendarView.NONE);
    }

    @Operation(
            operationId = "makeCalendarAddress",
            summary = "Make an address for a calendar of due days and ends of proofs; the answer shows it, this once",
            description = """
                Whoever knows the address reads the calendar without signing in. The one that the caller had before ends at once. It ends by
                itself after a year.
                """)
    @PutMapping("/api/calendar")
    CalendarView make(@RequestBody CalendarForm calendar) {
        var made = makeAddress.make(company.id(), caller.get().subject(), calendar.language().language);
        return CalendarView.of(made.address(), "/calendar/" + made.secret() + ".ics");
    }

    @Operation(operationId = "revokeCalendarAddress", summary = "End the caller's address for a calendar")
    @Answers({204})
    @DeleteMapping("/api/calendar")
    ResponseEntity<Void> revoke() {
        makeAddress.revoke(company.id(), caller.get().subject());
        return ResponseEntity.noContent().build();
    }

    @Operation(
            operationId = "showCalendar",
            summary = "Read the calendar of an address (RFC 5545)",
            description = "Nothing of critical information infrastructure is in it.")
    @GetMapping(path = "/calendar/{secret:[A-Za-z0-9_-]+}.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> read(@PathVariable String secret) {
        var address =
                makeAddress.recognise(secret).orElseThrow(() -> RequestProblem.unknown("calendar", "of this address"));
        var days = readCalendar.read(address.company());
        var text = writeCalendar.write(address.company(), address.language(), days);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(CalendarTag.of(text))
                .body(text);
    }
}
