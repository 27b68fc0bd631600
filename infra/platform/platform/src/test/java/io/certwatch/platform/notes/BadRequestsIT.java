package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.BadRequest;
import io.certwatch.http.BadRequests;
import io.certwatch.http.RawHttp;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithNotesService
class BadRequestsIT {

    @LocalServerPort
    private int port;

    @Test
    void eachIsAnsweredWithAReason() {
        var faults = new TreeMap<String, String>();
        for (var request : BadRequests.of(
                List.of("/notes", "/notes/found", "/nothing"), List.of("/notes", "/forms", "/nothing"))) {
            var fault = BadRequest.faultOf(RawHttp.ask(port, request.bytes()));
            if (!fault.isEmpty()) {
                faults.put(request.name(), fault);
            }
        }
        assertThat(faults).isEmpty();
    }
}
