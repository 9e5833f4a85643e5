package io.onrecord.dashboard.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Whether ingest-service is ready. */
@Path("/q/health/ready")
@RegisterRestClient(configKey = "ingest-health")
interface HealthApi {
    /** 200 with what it is ready for, 503 with what is missing. */
    @GET
    Response ready();
}
