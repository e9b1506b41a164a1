-- AlterTable
ALTER TABLE "Guide" ADD COLUMN     "redacteurIds" TEXT[];
