package io.certwatch.idempotency;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that counts the orders it makes. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(OrdersApplication.OrdersController.class)
class OrdersApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("orders-" + UUID.randomUUID());
    }

    @Bean
    AccessTable access() {
        return AccessTable.builder()
                .allow(Set.of(Role.MEMBER), "addOrder", "addFile", "countOrders")
                .build();
    }

    record OrderForm(String text) {}

    record OrderView(int number, String text, String secret) {}

    @RestController
    static class OrdersController {

        private final AtomicInteger made = new AtomicInteger();

        /** Runs while an order is made. */
        volatile Runnable meanwhile = () -> {};

        @Operation(operationId = "addOrder")
        @Answers({201, 409})
        @PostMapping("/api/orders")
        ResponseEntity<OrderView> add(@RequestBody OrderForm order) {
            if (order.text().equals("refused"))
                throw RequestProblem.conflict("order-refused", Sentence.quote("It is refused."));
            if (order.text().equals("broken")) throw new IllegalStateException("It is broken");
            meanwhile.run();
            var number = made.incrementAndGet();
            return ResponseEntity.created(URI.create("/api/orders/" + number))
                    .eTag("\"" + number + "\"")
                    .body(new OrderView(number, order.text(), "secret-" + number));
        }

        @Operation(operationId = "addFile")
        @Answers(201)
        @PostMapping("/api/files")
        ResponseEntity<String> add(@RequestParam(required = false) String name, HttpServletRequest request)
                throws IOException {
            var number = made.incrementAndGet();
            var file = name + number + new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return ResponseEntity.created(URI.create("/api/files/" + number)).body(file);
        }

        @Operation(operationId = "countOrders")
        @PostMapping("/api/counts")
        int count() {
            return made.incrementAndGet();
        }
    }
}
