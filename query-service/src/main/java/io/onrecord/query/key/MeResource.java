package io.onrecord.query.key;

import io.onrecord.access.Who;
import io.onrecord.contracts.api.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys", description = "Who may do what.")
class MeResource {
    private final Who who;

    MeResource(Who who) {
        this.who = who;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who asks, and what they may do",
            description = "Of the key that is sent, or of the person whom a provider has signed in. Open to everybody:"
                    + " without a key it says that nobody asks.")
    public SignedIn me() {
        return who.signedIn();
    }
}
