package io.onrecord.query.atom;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.statement.Origins;
import io.onrecord.query.statement.Statements;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/statements.atom")
@Tag(name = "statements", description = "Who said what, where it stands.")
@Transactional
class AtomResource {
    private final Statements statements;
    private final Origins origins;
    private final Meaning meaning;
    private final Names names;

    AtomResource(Statements statements, Origins origins, Meaning meaning, Names names) {
        this.statements = statements;
        this.origins = origins;
        this.meaning = meaning;
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(
            operationId = "feedStatements",
            summary = "Statements that fit the filters, as an Atom feed",
            description =
                    "RFC 4287, the list in its order, 50 entries a page unless said, older ones on the next page (RFC 5005). An entry's"
                            + " 'updated' is when the statement came into the record; it has 'published' where that is known to the"
                            + " moment.")
    public RestResponse<byte[]> feed(
            @BeanParam StatementParameters parameters, @BeanParam PageParameters page, @Context UriInfo request) {
        Filter filter = parameters.filter(meaning);
        Page<StatementSummary> found = statements.page(filter, page.of(Statements.LIST));
        Address address = new Address(request.getRequestUri());
        byte[] feed = new WriteFeed(address, names.title(filter)).write(found, origins.of(found.items()));
        return ResponseBuilder.ok(feed)
                .type(MediaType.APPLICATION_ATOM_XML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
