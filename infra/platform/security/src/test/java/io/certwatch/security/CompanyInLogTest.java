package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class CompanyInLogTest {

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void namesTheCompanyDuringTheRequestOnly() throws Exception {
        signIn("demo");

        assertThat(companiesInLog()).containsExactly("demo");
        assertThat(MDC.get("company")).isNull();
    }

    @Test
    void namesNoneOfCallersWithoutACompany() throws Exception {
        assertThat(companiesInLog()).as("nobody").containsExactly((String) null);
        signIn(null);
        assertThat(companiesInLog()).as("a steward").containsExactly((String) null);
    }

    @Test
    void readsNoSessionForARequestWithoutAToken() throws Exception {
        SecurityContextHolder.setDeferredContext(() -> {
            throw new IllegalStateException("The database of the sessions is away.");
        });
        assertThat(companiesInLog(new MockHttpServletRequest())).containsExactly((String) null);
    }

    private static void signIn(@Nullable String company) {
        var caller = new Caller("https://issuer.example", "li", "Li", company, null, Set.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, null));
    }

    private static List<@Nullable String> companiesInLog() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer of-a-test");
        return companiesInLog(request);
    }

    private static List<@Nullable String> companiesInLog(HttpServletRequest request) throws Exception {
        var seen = new ArrayList<@Nullable String>();
        new CompanyInLog(new CurrentCaller())
                .doFilter(request, new MockHttpServletResponse(), (_, _) -> seen.add(MDC.get("company")));
        return seen;
    }
}
