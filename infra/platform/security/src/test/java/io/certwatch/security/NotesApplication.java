package io.certwatch.security;

import io.certwatch.platform.web.CurrentCompany;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service with an operation of each kind. */
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = "io.certwatch.token.DefaultCallerAutoConfiguration")
@Import(NotesApplication.NotesController.class)
class NotesApplication {

    @Bean
    AccessTable notesAccess() {
        return AccessTable.builder()
                .allow(Set.of(Role.MEMBER, Role.VIEWER), "company", "later", "gone")
                .allow(Set.of(Role.MEMBER, Role.STEWARD), "write")
                .open("unsubscribe")
                .build();
    }

    /** @param text of a note */
    record Note(String text) {}

    @RestController
    static class NotesController {

        private final CurrentCompany company;
        private final CurrentCaller caller;

        NotesController(CurrentCompany company, CurrentCaller caller) {
            this.company = company;
            this.caller = caller;
        }

        @GetMapping("/api/company")
        @Operation(operationId = "company")
        Note company() {
            return new Note(caller.get().subject() + " of " + company.id());
        }

        @GetMapping("/api/later")
        @Operation(operationId = "later")
        Callable<Note> later() {
            var id = company.id();
            return () -> new Note(id);
        }

        @GetMapping("/api/gone")
        @Operation(operationId = "gone")
        void gone(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_GONE);
        }

        @PostMapping(path = "/api/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
        @Operation(operationId = "write")
        Note write(@RequestBody Note note) {
            return note;
        }

        @GetMapping("/unsubscribe/{token}")
        @Operation(operationId = "unsubscribe")
        Note unsubscribe(@PathVariable String token) {
            return new Note(token);
        }
    }
}
