import type { Campaign, MessagingCampaign } from '../../world/model.ts';
import { contactListRef, divisionRef, iso, queueRef } from '../references.ts';

/** A voice campaign's settings and status. */
export function campaignEntity(campaign: Campaign): object {
  const { id, name, queue, mode } = campaign;
  return {
    id,
    name,
    dateCreated: iso(campaign.createdAt),
    dateModified: iso(campaign.modifiedAt),
    version: campaign.version,
    division: divisionRef(),
    contactList: contactListRef(campaign.contactList),
    ...(queue === null ? {} : { queue: queueRef(queue) }),
    dialingMode: mode,
    campaignStatus: campaign.status,
    phoneColumns: [{ columnName: 'phone', type: 'Cell' }],
    ...(campaign.abandonTarget === null ? {} : { abandonRate: campaign.abandonTarget }),
    dncLists: [],
    errors: campaign.errors.map((details) => ({ error: 'INVALID_CONFIGURATION', details })),
    callerName: 'Contoso Energy',
    callerAddress: '+4930555010',
    outboundLineCount: campaign.lineCount,
    ruleSets: [],
    skipPreviewDisabled: false,
    previewTimeOutSeconds: mode === 'preview' ? 60 : 0,
    alwaysRunning: campaign.alwaysRunning,
    contactSorts: [],
    noAnswerTimeout: 30,
    priority: campaign.priority,
    contactListFilters: [],
    maxCallsPerAgent: campaign.maxCallsPerAgent,
    dynamicLineBalancingSettings: { enabled: false, relativeWeight: 5 },
    selfUri: `/api/v2/outbound/campaigns/${id}`,
  };
}

/** A messaging campaign's settings and status. It has neither queue nor agents. */
export function messagingEntity(campaign: MessagingCampaign): object {
  const { id, name } = campaign;
  return {
    id,
    name,
    dateCreated: iso(campaign.createdAt),
    dateModified: iso(campaign.modifiedAt),
    version: campaign.version,
    division: divisionRef(),
    campaignStatus: campaign.status,
    contactList: contactListRef(campaign.contactList),
    dncLists: [],
    alwaysRunning: campaign.alwaysRunning,
    contactSorts: [],
    messagesPerMinute: campaign.messagesPerMinute,
    ruleSets: [],
    contactListFilters: [],
    errors: [],
    ...mediaSettings(campaign),
    selfUri: `/api/v2/outbound/messagingcampaigns/${id}`,
  };
}

function mediaSettings({ type, contactList }: MessagingCampaign): object {
  const contentTemplate = {
    id: contactList.id.replace(/^......../, 'c0473471'),
    name: `Template of ${contactList.name}`,
    selfUri: '/api/v2/responsemanagement/responses',
  };
  switch (type) {
    case 'SMS':
      return {
        smsConfig: {
          messageColumn: 'text',
          phoneColumn: 'phone',
          senderSmsPhoneNumber: {
            phoneNumber: '+4915550100',
            selfUri: '/api/v2/routing/sms/phonenumbers/+4915550100',
          },
          contentTemplate,
        },
      };
    case 'EMAIL':
      return {
        emailConfig: {
          emailColumns: ['email'],
          contentTemplate,
          fromAddress: {
            domain: { id: 'contoso-energy.example' },
            friendlyName: 'Contoso Energy',
            localPart: 'news',
          },
        },
      };
    case 'WHATSAPP':
      return {
        whatsAppConfig: {
          whatsAppColumns: ['phone'],
          whatsAppIntegration: {
            id: contentTemplate.id,
            selfUri: '/api/v2/conversations/messaging/integrations',
          },
          contentTemplate,
        },
      };
  }
}
