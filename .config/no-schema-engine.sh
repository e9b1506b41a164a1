#!/bin/sh
# Stands where Prisma's command line looks for its downloaded engine, which `prisma generate` never runs.
# It must fail: with a stub that succeeds, `prisma migrate deploy` would pretend to have worked.
echo 'Migrations run through the application itself: see server/database/migrations.ts.' >&2
exit 1
